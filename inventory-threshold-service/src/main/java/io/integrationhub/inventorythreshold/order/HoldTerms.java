package io.integrationhub.inventorythreshold.order;

import java.time.Duration;

/**
 * How stock is held for an order.
 *
 * @param checkDelay time after which the service checks whether the order exists
 * @param clockSkew how much the clocks of the master and the hub may differ: a report includes an order that reached
 *     the master at least this long before
 */
public record HoldTerms(Duration checkDelay, Duration clockSkew) {}
