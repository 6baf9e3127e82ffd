package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.ledger.FeedLedger.Sums;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Vanished;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Gathered;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Stopped;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.Taken;
import io.integrationhub.inventorythreshold.stockin.StockFeedOutcome.TakenBefore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes in a report that is too large for one record: its parts are put down until all of them are there, because what
 * it empties and what it does not name can only be said of the whole.
 */
public class StockFeedFlow {

    private static final int MOST_AT_ONCE = 2_000;

    private final FeedLedger feeds;
    private final StockInFlow stockIn;

    public StockFeedFlow(FeedLedger feeds, StockInFlow stockIn) {
        this.feeds = feeds;
        this.stockIn = stockIn;
    }

    /**
     * One part as it came.
     *
     * @param body as the master wrote it
     * @param isApproved whether a person said that the feed may empty as much as it does
     */
    public record Arrival(FeedPart part, byte[] body, boolean isApproved) {}

    /**
     * Takes in one part.
     *
     * @param reader reads this part, and later the others
     */
    public StockFeedOutcome take(Tenant tenant, Arrival arrival, Function<byte[], StockReport> reader) {
        FeedPart part = arrival.part();
        if (!InventorySettings.isChecked(tenant)) {
            return new NobodysStock(part);
        }
        StockReport report = reader.apply(arrival.body());
        return switch (feeds.keep(tenant.id(), part, report, arrival.body())) {
            case PARTS_MISSING -> new Gathered(part);
            case TAKEN_BEFORE -> new TakenBefore(part);
            case COMPLETE -> takeAll(tenant, arrival, reader);
        };
    }

    private StockFeedOutcome takeAll(Tenant tenant, Arrival arrival, Function<byte[], StockReport> reader) {
        FeedPart part = arrival.part();
        StockInSettings settings = InventorySettings.of(tenant).stockIn();
        Sums sums = feeds.sums(tenant.id(), part.feed());
        long unnamed = settings.vanished() == Vanished.KEEP ? 0 : sums.unnamed();
        long emptied = sums.emptied() + unnamed;
        if (settings.toGuard().isTooMuch(emptied, sums.stocked()) && !arrival.isApproved()) {
            return new Stopped(part, emptied, sums.stocked());
        }
        for (int number = 1; number <= part.parts(); number++) {
            byte[] body = feeds.body(tenant.id(), part.feed(), number);
            stockIn.hear(tenant, reader.apply(body));
        }
        if (unnamed > 0) {
            hearUnnamed(tenant, part.feed(), sums);
        }
        // Last on purpose: until then, this part coming again has all of them heard again.
        feeds.taken(tenant.id(), part.feed());
        stockIn.hurry(tenant);
        return new Taken(part, unnamed);
    }

    private void hearUnnamed(Tenant tenant, String feed, Sums sums) {
        Optional<Position> last = Optional.empty();
        List<Position> unnamed;
        do {
            unnamed = feeds.unnamed(tenant.id(), feed, last, MOST_AT_ONCE);
            stockIn.hearGone(tenant, Set.copyOf(unnamed), sums.asOf());
            last = unnamed.isEmpty() ? last : Optional.of(unnamed.getLast());
        } while (unnamed.size() == MOST_AT_ONCE);
    }
}
