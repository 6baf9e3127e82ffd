/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.vat;

import org.jspecify.annotations.NullMarked;
