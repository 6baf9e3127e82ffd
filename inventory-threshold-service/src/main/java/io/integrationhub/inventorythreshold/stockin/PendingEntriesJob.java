package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.system.poll.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what is available where a process died over it, orders took something meanwhile, or a feed was too large to be
 * shown at once.
 */
record PendingEntriesJob(
        Tenants tenants, StockInFlow flow, ReportedStockLedger words, FeedLedger feeds, InstantSource clock)
        implements Source.Provider {

    private static final Logger log = LoggerFactory.getLogger(PendingEntriesJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Longer than messages are kept by the broker or replayed by people. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** Until then the parts of a feed must be there; a parked one was replayed, or never will be. */
    private static final Duration GATHERED = Duration.ofDays(7);

    @Override
    public List<Source> sources() {
        return tenants.all().stream()
                .filter(InventorySettings::isChecked)
                .map(tenant -> new Source("due-entries." + tenant.id(), PAUSE, () -> look(tenant)))
                .toList();
    }

    private void look(Tenant tenant) {
        words.fold(tenant.id(), clock.instant().minus(REMEMBERED));
        feeds.purge(tenant.id(), clock.instant().minus(GATHERED)).forEach(feed -> warn(tenant, feed));
        int written = flow.showDue(tenant);
        if (written > 0) {
            log.atInfo()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", written + " entries")
                    .log("Inventory entries show what is available");
        }
    }

    private static void warn(Tenant tenant, String feed) {
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("detail", feed)
                .log("A feed never came complete and is dropped; nothing of it was taken");
    }
}
