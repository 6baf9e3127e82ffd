/** Reads carts and orders of commercetools as taxable transactions. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.transaction;

import org.jspecify.annotations.NullMarked;
