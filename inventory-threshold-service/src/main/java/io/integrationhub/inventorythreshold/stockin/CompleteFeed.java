package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.ledger.FeedLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockReportReader.ReadItem;
import io.integrationhub.system.document.InboundFault;
import io.integrationhub.system.settings.InboundSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A feed whose parts have all arrived. Whoever divided it may have put rows of one position into several parts, so what
 * it states about a position is known only from all of them.
 */
record CompleteFeed(FeedLedger feeds, StockTenant tenant, String name) {

    /** Some thousand items are in memory at once, however large the feed is. */
    private static final int POSITIONS_OF_PAGE = 2_000;

    /** As many as a person reads. */
    private static final int MAX_DESCRIBED = 10;

    /**
     * Positions of which the feed states several quantities that do not add up.
     *
     * @param descriptions the first of them, for people
     */
    record Contradictions(long positions, List<String> descriptions) {}

    /** What the feed states about each position, without what contradicts itself. */
    void forEachReport(Consumer<StockReport> action) {
        forEachPage(page -> {
            List<StockReport.Item> resolved = page.resolved();
            if (!resolved.isEmpty()) {
                action.accept(new StockReport(resolved, false));
            }
        });
    }

    /** @throws PermanentFault {@code ERROR_BUDGET_EXCEEDED} if there are too many */
    Contradictions contradictions() {
        List<String> descriptions = new ArrayList<>();
        long[] counts = new long[3];
        forEachPage(page -> {
            List<List<ReadItem>> groups = page.contradictions();
            counts[0] += page.items().size();
            counts[1] += groups.size();
            counts[2] += groups.stream().mapToLong(List::size).sum();
            groups.stream()
                    .limit(MAX_DESCRIBED - descriptions.size())
                    .map(RepeatedPositions::described)
                    .forEach(descriptions::add);
        });
        if (InboundSettings.of(tenant.tenant()).isBudgetExceeded(counts[2], counts[0])) {
            throw new PermanentFault(
                    InboundFault.ERROR_BUDGET_EXCEEDED,
                    "feed %s: %d of %d items contradict each other, more than inbound.max-unreadable-percent allows; %s"
                            .formatted(name, counts[2], counts[0], String.join("; ", descriptions)));
        }
        return new Contradictions(counts[1], descriptions);
    }

    private void forEachPage(Consumer<RepeatedPositions> action) {
        Optional<Position> last = Optional.empty();
        List<StockReport.Item> page;
        do {
            page = feeds.items(tenant.id(), name, last, POSITIONS_OF_PAGE);
            List<ReadItem> items =
                    page.stream().map(item -> new ReadItem(0, item, false)).toList();
            action.accept(
                    new RepeatedPositions(items, tenant.settings().stockIn().repeatedPositions()));
            last = page.isEmpty() ? last : Optional.of(page.getLast().position());
        } while (!page.isEmpty());
    }
}
