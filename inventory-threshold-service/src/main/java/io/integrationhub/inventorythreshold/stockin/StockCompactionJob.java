package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;
import java.time.InstantSource;

/** Merges old changes into the reported quantities. */
record StockCompactionJob(ReportedStockLedger reportedStock, InstantSource clock) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "stock-compaction";
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
        Duration retention = StockTenant.of(tenant).settings().stockIn().retention();
        reportedStock.compact(tenant.id(), clock.instant().minus(retention));
    }
}
