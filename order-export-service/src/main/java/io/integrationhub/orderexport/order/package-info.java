/**
 * Orders as every package of this service sees them.
 *
 * <p>{@code OrderContent} is what was sold; it is sent to the order master. {@code OrderStatus} is the fulfilment
 * status; the order master reports it and commercetools displays it.
 */
@NullMarked
package io.integrationhub.orderexport.order;

import org.jspecify.annotations.NullMarked;
