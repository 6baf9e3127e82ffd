/**
 * The nouns of an order as every room of this service speaks of it.
 *
 * <p>{@code OrderContent} is what was sold: it travels to the order master. {@code OrderStanding} is how far it got:
 * the order master tells, commercetools shows.
 */
@NullMarked
package io.integrationhub.orderexport.order;

import org.jspecify.annotations.NullMarked;
