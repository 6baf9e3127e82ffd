/**
 * Cart Discounts, Discount Codes and Product Discounts: stored and notified about, but not applied to carts or prices.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.discount;

import org.jspecify.annotations.NullMarked;
