package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
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

    /** Longer than messages are retained by the broker or replayed by people. */
    private static final Duration CHANGE_RETENTION = Duration.ofDays(90);

    /** All parts of a feed have arrived by then; a parked one has been replayed, or never will be. */
    private static final Duration FEED_RETENTION = Duration.ofDays(7);

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
        reportedStock.compact(tenant.id(), now.minus(CHANGE_RETENTION));
        feeds.purge(tenant.id(), now.minus(FEED_RETENTION)).forEach(feed -> logIncomplete(tenant, feed));
    }

    private static void logIncomplete(Tenant tenant, String feed) {
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("detail", feed)
                .log("Deleted a feed that was never completed; none of it was recorded");
    }
}
