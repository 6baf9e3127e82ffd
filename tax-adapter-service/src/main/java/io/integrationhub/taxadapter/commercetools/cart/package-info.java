/** Carts of commercetools: read for a quote, and changed with update actions. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.cart;

import org.jspecify.annotations.NullMarked;
