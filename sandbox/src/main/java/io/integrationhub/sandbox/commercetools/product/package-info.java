/** Products with their embedded variants and prices, and the lookup of variants for lines. */
@NullMarked
package io.integrationhub.sandbox.commercetools.product;

import org.jspecify.annotations.NullMarked;
