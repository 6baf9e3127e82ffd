package io.integrationhub.inventorythreshold.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the master keeps stock for orders while they are checked.
 *
 * @param enabled Whether the master is asked to keep short stock for the order, instead of only being asked how much
 *     there is.
 * @param expiry Time after which the master gives back what no order followed for, if it hears nothing. Must be longer
 *     than twice the time after which the service looks for the order.
 */
public record ReservationSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("30m") Duration expiry) {}
