package io.integrationhub.inventorythreshold.order;

import java.time.Duration;

/**
 * How stock is held for an order.
 *
 * @param lookAfter when to see whether the order came
 * @param tolerance how much the clocks of the master and the hub may differ: an order is in a word that is younger than
 *     its arrival at the master by so much
 */
public record HoldTerms(Duration lookAfter, Duration tolerance) {}
