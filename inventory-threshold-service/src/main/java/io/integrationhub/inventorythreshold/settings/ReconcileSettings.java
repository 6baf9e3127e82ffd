package io.integrationhub.inventorythreshold.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How recorded stock is reconciled with the master's.
 *
 * @param interval Time between two comparisons of all positions. Zero if only a person starts them.
 * @param autoRepairLimit Maximum number of differing positions that are repaired without approval, once two comparisons
 *     in a row have found them. If more differ, none is repaired.
 */
public record ReconcileSettings(
        @DefaultValue("0s") Duration interval,
        @DefaultValue("0") long autoRepairLimit) {}
