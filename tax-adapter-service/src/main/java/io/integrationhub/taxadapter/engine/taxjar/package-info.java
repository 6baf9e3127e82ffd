/** TaxJar, v2: https://developers.taxjar.com/api/reference. */
@NullMarked
package io.integrationhub.taxadapter.engine.taxjar;

import org.jspecify.annotations.NullMarked;
