package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes inventory entries that are pending because a process died before writing them, orders took stock meanwhile, or
 * a feed was too large to be written at once.
 */
record PendingEntriesJob(InventoryEntryWriter writer) implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(PendingEntriesJob.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int BATCHES = 20;

    @Override
    public String name() {
        return "pending-entries";
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
        int written = writer.writePending(StockTenant.of(tenant), BATCHES);
        if (written > 0) {
            log.atInfo()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", written + " entries")
                    .log("Wrote pending inventory entries");
        }
    }
}
