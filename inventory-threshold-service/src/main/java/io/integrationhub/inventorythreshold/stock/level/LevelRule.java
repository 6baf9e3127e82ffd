package io.integrationhub.inventorythreshold.stock.level;

import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.time.Duration;

/**
 * Which changes of its stock a tenant publishes.
 *
 * @param clockSkew how much the clocks of the master and the hub may differ
 * @param publishesEveryChange whether each change of an available quantity is an event
 */
public record LevelRule(Thresholds thresholds, Duration clockSkew, boolean publishesEveryChange) {}
