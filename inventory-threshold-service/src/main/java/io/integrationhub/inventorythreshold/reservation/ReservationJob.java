package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Postponed;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes pending reservations, and counts the outcomes as {@code hub.stock.reservations} by tenant, outcome and
 * reason. Also runs for tenants that no longer use reservations, since earlier ones may be left.
 */
record ReservationJob(ReservationFlow flow, MeterRegistry meters) implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(ReservationJob.class);

    private static final Duration INTERVAL = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "pending-reservations";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        for (ReservationOutcome outcome : flow.processPending(StockTenant.of(tenant))) {
            count(tenant, outcome);
            if (outcome instanceof Postponed it && !it.isTransient()) {
                log.atError()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("code", it.reason().name())
                        .log("The master rejected the update of a reservation; retrying");
            }
        }
    }

    private void count(Tenant tenant, ReservationOutcome outcome) {
        Counter.builder("hub.stock.reservations")
                .description("Updates of reservations at the master, by outcome")
                .tag("tenant", tenant.id().value())
                .tag("outcome", outcome.code())
                .tag("reason", outcome instanceof Postponed it ? it.reason().name() : "none")
                .register(meters)
                .increment();
    }
}
