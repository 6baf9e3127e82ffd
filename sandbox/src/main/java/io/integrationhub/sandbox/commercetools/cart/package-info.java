/** Carts: lines, shipping, discounts and taxes, with totals that are exact to the cent in any currency. */
@NullMarked
package io.integrationhub.sandbox.commercetools.cart;

import org.jspecify.annotations.NullMarked;
