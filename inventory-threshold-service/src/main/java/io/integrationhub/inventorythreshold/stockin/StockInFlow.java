package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Vanished;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.stockin.StockInOutcome.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings what the master says about its stock into commercetools.
 *
 * <p>Reports come late, twice and in any order. The ledger keeps the newest word on each position and the changes
 * since, and the entries are made to show what follows from it; so they end the same whatever the order of arrival.
 */
public class StockInFlow {

    private static final int MOST_TIMES = 20;

    private final ReportedStockLedger words;
    private final EntryLedger entries;
    private final InventoryEntryWriter showing;

    public StockInFlow(ReportedStockLedger words, EntryLedger entries, InventoryEntryWriter showing) {
        this.words = words;
        this.entries = entries;
        this.showing = showing;
    }

    /**
     * Takes in one report.
     *
     * @param approved whether a person said that it may empty as much as it does
     */
    public StockInOutcome take(Tenant tenant, StockReport report, boolean approved) {
        if (!InventorySettings.isChecked(tenant)) {
            return new NobodysStock();
        }
        StockInSettings settings = InventorySettings.of(tenant).stockIn();
        Set<Position> vanished = vanished(tenant, report, settings);
        Optional<Stopped> stopped = approved ? Optional.empty() : stopped(tenant, report, vanished);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Set<Position> heard = hear(tenant, report);
        heard.addAll(hearGone(tenant, vanished, report.asOf()));

        // Also those with a newer word: a process may have died between hearing and showing it.
        Set<Position> named = new TreeSet<>(report.positions());
        named.addAll(vanished);
        int written = showing.showTogether(tenant, named);
        return new Shown(named.size(), named.size() - heard.size(), written);
    }

    /** Has what was heard be shown soon. */
    public void hurry(Tenant tenant) {
        entries.hurry(tenant.id());
    }

    /**
     * Keeps what a report says; the entries are due from then on.
     *
     * @return the positions of which it says something new
     */
    public Set<Position> hear(Tenant tenant, StockReport report) {
        Duration tolerance = InventorySettings.of(tenant).tolerance();
        entries.note(tenant.id(), report.items());
        Set<Position> heard = new HashSet<>(words.hear(tenant.id(), report.words(), tolerance));
        heard.addAll(words.apply(tenant.id(), report.changes(), tolerance));
        return heard;
    }

    /**
     * Keeps that there is nothing left of these positions, as the tenant chose.
     *
     * @return those of which nothing newer was known
     */
    public Set<Position> hearGone(Tenant tenant, Set<Position> positions, Instant asOf) {
        if (positions.isEmpty()) {
            return Set.of();
        }
        InventorySettings settings = InventorySettings.of(tenant);
        if (settings.stockIn().vanished() == Vanished.REMOVE) {
            entries.gone(tenant.id(), positions, asOf);
        }
        List<ReportedStock> none = positions.stream()
                .map(position -> new ReportedStock(position, 0, asOf, 0))
                .toList();
        return words.hear(tenant.id(), none, settings.tolerance());
    }

    /**
     * Shows what is available where that was left undone, or left for later; the rest of many the next time.
     *
     * @return how many entries had to be written
     */
    public int showDue(Tenant tenant) {
        return showing.showDue(tenant, MOST_TIMES);
    }

    /** What a full report does not name any more, if that counts as gone. */
    private Set<Position> vanished(Tenant tenant, StockReport report, StockInSettings settings) {
        return report.isFull() && settings.vanished() != Vanished.KEEP
                ? words.unnamed(tenant.id(), report.channels(), report.positions())
                : Set.of();
    }

    /** What there is at all is counted only for a report that may empty too much of it. */
    private Optional<Stopped> stopped(Tenant tenant, StockReport report, Set<Position> vanished) {
        MassChangeGuard guard = InventorySettings.of(tenant).stockIn().toGuard();
        if (report.items().size() + vanished.size() <= guard.least()) {
            return Optional.empty();
        }
        long emptied = vanished.size() + emptied(tenant, report);
        if (emptied <= guard.least()) {
            return Optional.empty();
        }
        long stocked = words.countStocked(tenant.id(), report.channels());
        return guard.isTooMuch(emptied, stocked) ? Optional.of(new Stopped(emptied, stocked)) : Optional.empty();
    }

    private long emptied(Tenant tenant, StockReport report) {
        Map<Position, Long> stocked = words.stocked(tenant.id(), report.positions());
        Map<Position, Long> after = report.after(stocked);
        return stocked.keySet().stream()
                .filter(position -> after.getOrDefault(position, 1L) <= 0)
                .count();
    }
}
