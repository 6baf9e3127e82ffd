package io.integrationhub.inventorythreshold.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the master reserves stock for orders while they are checked.
 *
 * @param enabled Whether the master is asked to reserve short stock for an order, instead of only stating quantities.
 * @param expiry Time after which the master ends a reservation that was neither confirmed nor released. Must be at
 *     least twice hold-check-delay.
 */
public record ReservationSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("30m") Duration expiry) {}
