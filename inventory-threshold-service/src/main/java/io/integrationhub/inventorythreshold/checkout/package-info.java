/** The check before an order is created: an API Extension asks whether there is enough stock. */
@NullMarked
package io.integrationhub.inventorythreshold.checkout;

import org.jspecify.annotations.NullMarked;
