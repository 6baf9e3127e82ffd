/** The fulfilment status of an order: the part that the order master reports. */
@NullMarked
package io.integrationhub.orderexport.order.status;

import org.jspecify.annotations.NullMarked;
