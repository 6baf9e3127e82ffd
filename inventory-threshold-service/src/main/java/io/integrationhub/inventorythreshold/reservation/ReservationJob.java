package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Confirmed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Lapsed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.NothingToSay;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Postponed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Released;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the master told about reservations; counts how that ended as {@code hub.stock.reservations} by tenant and
 * outcome.
 */
record ReservationJob(Tenants tenants, ReservationFlow flow, MeterRegistry meters) implements Source.Provider {

    private static final Logger log = LoggerFactory.getLogger(ReservationJob.class);

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** Also where none are taken any more: earlier ones are not forgotten. */
    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .map(tenant -> new Source("reservations." + tenant.id(), PAUSE, () -> settle(tenant)))
                .toList();
    }

    private void settle(Tenant tenant) {
        for (ReservationOutcome outcome : flow.settleDue(tenant)) {
            count(tenant.id(), name(outcome));
            if (outcome instanceof Postponed it && !it.isOutage()) {
                log.atError()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("code", it.reason().name())
                        .log("A reservation cannot be settled, will be tried again");
            }
        }
    }

    private static String name(ReservationOutcome outcome) {
        return switch (outcome) {
            case Confirmed _ -> "confirmed";
            case Released _ -> "released";
            case Lapsed _ -> "lapsed";
            case NothingToSay _ -> "nothing-to-say";
            case Postponed it -> it.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private void count(TenantId tenant, String outcome) {
        Counter.builder("hub.stock.reservations")
                .description("What the master was told about reservations, by how that ended")
                .tag("tenant", tenant.value())
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
