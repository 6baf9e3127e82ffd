/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.tax;

import org.jspecify.annotations.NullMarked;
