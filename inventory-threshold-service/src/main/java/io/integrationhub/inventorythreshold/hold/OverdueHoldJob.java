package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Checks orders that hold stock and about which no message has arrived: either they were never created, or the message
 * was lost.
 */
record OverdueHoldJob(OrderHoldFlow flow, HoldLedger holds, InstantSource clock) implements PeriodicJob {

    private static final Duration MAX_INTERVAL = Duration.ofSeconds(15);
    private static final int LIMIT = 200;

    @Override
    public String name() {
        return "overdue-holds";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        Duration half = StockTenant.of(tenant).settings().holdCheckDelay().dividedBy(2);
        return half.compareTo(MAX_INTERVAL) < 0 ? half : MAX_INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        StockTenant stockTenant = StockTenant.of(tenant);
        holds.overdue(tenant.id(), LIMIT).forEach(order -> flow.update(stockTenant, order));
        holds.purge(
                tenant.id(),
                clock.instant().minus(stockTenant.settings().stockIn().retention()));
    }
}
