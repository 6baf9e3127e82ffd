package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger.FeedEffect;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.MissingPositions;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.CompleteFeed.Contradictions;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.AlreadyApplied;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Applied;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.AppliedInPart;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Guarded;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Incomplete;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Apply;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.Effect;
import io.integrationhub.inventorythreshold.stockin.StockInDecision.RequireApproval;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in a report that is too large for one record. Its parts are stored until all of them have arrived, because only
 * the whole feed shows what it sets to zero and what it does not mention.
 */
class StockFeedFlow {

    private static final int PAGE_SIZE = 2_000;

    private final FeedLedger feeds;
    private final StockRecorder recorder;
    private final InventoryEntryWriter writer;

    StockFeedFlow(FeedLedger feeds, StockRecorder recorder, InventoryEntryWriter writer) {
        this.feeds = feeds;
        this.recorder = recorder;
        this.writer = writer;
    }

    /**
     * A part as it arrived.
     *
     * @param isApproved whether a person has approved that the feed sets many positions to zero
     */
    record Arrival(FeedPart part, StockReport report, boolean isApproved) {

        String feed() {
            return part.feed();
        }
    }

    StockFeedOutcome addPart(StockTenant tenant, Arrival arrival) {
        return switch (feeds.addPart(tenant.id(), arrival.part(), arrival.report())) {
            case INCOMPLETE -> new Incomplete();
            case ALREADY_APPLIED -> new AlreadyApplied();
            case COMPLETE -> complete(tenant, arrival);
        };
    }

    private StockFeedOutcome complete(StockTenant tenant, Arrival arrival) {
        StockInSettings settings = tenant.settings().stockIn();
        FeedEffect feed = feeds.effect(tenant.id(), arrival.feed());
        long missing = settings.missingPositions() == MissingPositions.KEEP ? 0 : feed.missing();
        Effect effect = new Effect(feed.emptied() + missing, feed.stocked());
        return switch (StockInDecision.of(settings.toGuard(), effect, arrival.isApproved())) {
            case Apply _ -> {
                DryRun.stop(
                        tenant.tenant(),
                        () -> "the quantities in " + arrival.part().parts() + " parts to commercetools");
                Contradictions contradictions = record(tenant, arrival.feed());
                if (missing > 0) {
                    recordMissing(tenant, arrival.feed(), feed);
                }
                yield conclude(tenant, arrival.feed(), new Applied(missing), contradictions);
            }
            case RequireApproval it -> new Guarded(it.effect());
        };
    }

    private Contradictions record(StockTenant tenant, String feed) {
        CompleteFeed complete = new CompleteFeed(feeds, tenant, feed);
        Contradictions contradictions = complete.contradictions();
        complete.forEachReport(report -> recorder.record(tenant, report));
        return contradictions;
    }

    /** A feed that contradicts itself is not marked, so that it is recorded again when its last part is replayed. */
    private StockFeedOutcome conclude(StockTenant tenant, String feed, Applied applied, Contradictions contradictions) {
        if (contradictions.positions() == 0) {
            // Last, so that after a crash the whole feed is recorded again when this part is repeated.
            feeds.markApplied(tenant.id(), feed);
        }
        writer.markAllPending(tenant);
        return contradictions.positions() == 0 ? applied : new AppliedInPart(contradictions);
    }

    private void recordMissing(StockTenant tenant, String feed, FeedEffect effect) {
        Optional<Position> last = Optional.empty();
        List<Position> missing;
        do {
            missing = feeds.missing(tenant.id(), feed, last, PAGE_SIZE);
            recorder.recordMissing(tenant, Set.copyOf(missing), effect.asOf());
            last = missing.isEmpty() ? last : Optional.of(missing.getLast());
        } while (missing.size() == PAGE_SIZE);
    }
}
