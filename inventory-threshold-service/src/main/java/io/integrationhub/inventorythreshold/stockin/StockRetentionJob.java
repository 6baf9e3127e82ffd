package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Merges old changes into the reported quantities, and deletes old feeds. */
record StockRetentionJob(ReportedStockLedger reportedStock, FeedLedger feeds, InstantSource clock)
        implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(StockRetentionJob.class);
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "stock-retention";
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
        Instant now = clock.instant();
        StockInSettings settings = StockTenant.of(tenant).settings().stockIn();
        reportedStock.compact(tenant.id(), now.minus(settings.retention()));
        feeds.purge(tenant.id(), now.minus(settings.feedRetention())).forEach(feed -> logIncomplete(tenant, feed));
    }

    private static void logIncomplete(Tenant tenant, String feed) {
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("detail", feed)
                .log("Deleted a feed that was never completed; none of it was recorded");
    }
}
