package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.StockDriftFlow;
import io.integrationhub.inventorythreshold.StockDriftOutcome;
import io.integrationhub.inventorythreshold.StockDriftOutcome.AsSaid;
import io.integrationhub.inventorythreshold.StockDriftOutcome.Drifted;
import io.integrationhub.inventorythreshold.StockDriftOutcome.Repaired;
import io.integrationhub.inventorythreshold.ledger.DriftLedger;
import io.integrationhub.inventorythreshold.settings.DriftSettings;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the words compared with the master, as often as a tenant wants that; counts what differs as
 * {@code hub.stock.drifts} by tenant and outcome.
 */
record DriftLooks(Tenants tenants, StockDriftFlow flow, DriftLedger ledger, InstantSource clock, MeterRegistry meters)
        implements Source.Provider {

    private static final Logger log = LoggerFactory.getLogger(DriftLooks.class);

    /** Whether it is time is looked at more often than it is, because services are restarted. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .filter(tenant -> settings(tenant).every().isPositive())
                .map(tenant -> new Source(
                        "stock-drift." + tenant.id(), pause(settings(tenant).every()), () -> look(tenant)))
                .toList();
    }

    private static Duration pause(Duration every) {
        return every.compareTo(LONGEST_PAUSE) < 0 ? every : LONGEST_PAUSE;
    }

    private static DriftSettings settings(Tenant tenant) {
        return InventorySettings.of(tenant).drift();
    }

    private void look(Tenant tenant) {
        Instant latest = clock.instant().minus(settings(tenant).every());
        boolean isTooSoon = ledger.report(tenant.id(), 0)
                .filter(last -> last.lookedAt().isAfter(latest))
                .isPresent();
        if (!isTooSoon) {
            tell(tenant, flow.reconcile(tenant));
        }
    }

    private void tell(Tenant tenant, StockDriftOutcome outcome) {
        switch (outcome) {
            case AsSaid _ -> {}
            case Drifted it -> {
                count(tenant, "waiting", it.drifted());
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("checked", it.compared())
                        .addKeyValue("remaining", it.drifted())
                        .log("The master says something else than is known, a person has to look");
            }
            case Repaired it -> {
                count(tenant, "repaired", it.repaired());
                log.atInfo()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("repaired", it.repaired())
                        .addKeyValue("remaining", it.drifted() - it.repaired())
                        .log("The master said something else than was known, its word was taken");
            }
        }
    }

    private void count(Tenant tenant, String outcome, long drifts) {
        Counter.builder("hub.stock.drifts")
                .description("Positions of which the master says something else than is known")
                .tag("tenant", tenant.id().value())
                .tag("outcome", outcome)
                .register(meters)
                .increment(drifts);
    }
}
