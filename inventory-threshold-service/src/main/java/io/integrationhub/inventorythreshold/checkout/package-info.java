/**
 * The check before an order is created: commercetools calls an API Extension, which holds the stock and queries the
 * master about short positions. Start at {@code StockCheckFlow}.
 */
@NullMarked
package io.integrationhub.inventorythreshold.checkout;

import org.jspecify.annotations.NullMarked;
