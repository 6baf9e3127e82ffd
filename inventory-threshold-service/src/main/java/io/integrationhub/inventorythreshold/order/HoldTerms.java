package io.integrationhub.inventorythreshold.order;

import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.time.Duration;

/**
 * How stock is held for an order.
 *
 * @param checkDelay time after which the service checks whether the order exists
 * @param clockSkew how much the clocks of the master and the hub may differ: a report includes an order that reached
 *     the master at least this long before
 * @param thresholds an order that leaves less is unconfirmed until the master has confirmed it
 */
public record HoldTerms(Duration checkDelay, Duration clockSkew, Thresholds thresholds) {}
