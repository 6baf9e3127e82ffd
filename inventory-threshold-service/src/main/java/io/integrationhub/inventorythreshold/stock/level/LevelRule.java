package io.integrationhub.inventorythreshold.stock.level;

import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.time.Duration;

/**
 * What a tenant wants to be told of its stock.
 *
 * @param thresholds what is crossed
 * @param tolerance see {@link HoldTerms}
 * @param eachChange whether every other number is told as well
 */
public record LevelRule(Thresholds thresholds, Duration tolerance, boolean eachChange) {}
