package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.inventorythreshold.ReservationFlow;
import io.integrationhub.inventorythreshold.ReservationOutcome;
import io.integrationhub.inventorythreshold.ReservationOutcome.Confirmed;
import io.integrationhub.inventorythreshold.ReservationOutcome.Lapsed;
import io.integrationhub.inventorythreshold.ReservationOutcome.NothingToSay;
import io.integrationhub.inventorythreshold.ReservationOutcome.Released;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.starter.fault.Fault;
import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.fault.TransientFault;
import io.integrationhub.starter.system.poll.Source;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.starter.tenant.Tenants;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the master told about reservations; counts how that ended as {@code hub.stock.reservations}
 * by tenant and outcome.
 */
record DueReservations(
        Tenants tenants, ReservationFlow flow, ReservationLedger kept, MeterRegistry meters)
        implements Source.Provider {

    private static final Logger log = LoggerFactory.getLogger(DueReservations.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 200;

    /** Also where none are taken any more: earlier ones are not forgotten. */
    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .map(
                        tenant ->
                                new Source(
                                        "reservations." + tenant.id(), PAUSE, () -> settle(tenant)))
                .toList();
    }

    private void settle(Tenant tenant) {
        for (OrderId order : kept.due(tenant.id(), MOST_AT_ONCE)) {
            try {
                count(tenant.id(), name(flow.settle(tenant, order)));
            } catch (TransientFault silence) {
                // Nor would the master answer about the others.
                postpone(tenant, order, silence);
                throw silence;
            } catch (PermanentFault fault) {
                postpone(tenant, order, fault);
                log.atError()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("code", fault.code().name())
                        .addKeyValue("detail", fault.getMessage())
                        .log("A reservation cannot be settled, will be tried again");
            }
        }
    }

    private void postpone(Tenant tenant, OrderId order, Fault fault) {
        kept.postpone(tenant.id(), order, UNTIL_TRIED_AGAIN);
        count(tenant.id(), fault.code().name().toLowerCase(Locale.ROOT));
    }

    private static String name(ReservationOutcome outcome) {
        return switch (outcome) {
            case Confirmed _ -> "confirmed";
            case Released _ -> "released";
            case Lapsed _ -> "lapsed";
            case NothingToSay _ -> "nothing-to-say";
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
