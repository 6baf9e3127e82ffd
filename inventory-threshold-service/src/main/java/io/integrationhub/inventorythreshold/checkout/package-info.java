/** The API Extension on new orders: reads what commercetools asks, and answers a customer. */
@NullMarked
package io.integrationhub.inventorythreshold.checkout;

import org.jspecify.annotations.NullMarked;
