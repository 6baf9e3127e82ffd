package io.integrationhub.inventorythreshold.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is known of the master's stock is compared with the master.
 *
 * @param every Time between two looks at all positions. Zero for none but those that a person asks for.
 * @param repairUpTo So many positions that differ in two looks one after the other are repaired without a person. More
 *     than these wait for one.
 */
public record ReconcileSettings(
        @DefaultValue("0s") Duration every,
        @DefaultValue("0") long repairUpTo) {}
