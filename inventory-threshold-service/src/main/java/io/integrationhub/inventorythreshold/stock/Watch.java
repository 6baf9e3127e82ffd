package io.integrationhub.inventorythreshold.stock;

import java.time.Duration;

/**
 * What a tenant wants to be told of its stock.
 *
 * @param thresholds what is crossed
 * @param tolerance see {@link HoldTerms}
 * @param eachChange whether every other number is told as well
 */
public record Watch(Thresholds thresholds, Duration tolerance, boolean eachChange) {}
