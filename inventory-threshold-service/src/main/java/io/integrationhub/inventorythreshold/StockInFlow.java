package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.StockInOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.StockInOutcome.Stopped;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Vanished;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings what the master says about its stock into commercetools.
 *
 * <p>Reports come late, twice and in any order. The ledger keeps the newest word on each position
 * and the changes since, and the entries are made to show what follows from it; so they end the
 * same whatever the order of arrival.
 */
public class StockInFlow {

    private static final int MOST_AT_ONCE = 600;

    private final WordLedger words;
    private final EntryLedger entries;
    private final EntryShowing showing;

    StockInFlow(WordLedger words, EntryLedger entries, EntryShowing showing) {
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
        Map<Position, Long> stocked = words.stocked(tenant.id(), report.channels());
        Set<Position> vanished = vanished(report, stocked.keySet(), settings);

        long emptied = emptied(report, vanished, stocked);
        if (settings.toGuard().isTooMuch(emptied, stocked.size()) && !approved) {
            return new Stopped(emptied, stocked.size());
        }
        if (settings.vanished() == Vanished.REMOVE) {
            entries.gone(tenant.id(), vanished, report.asOf());
        }
        Set<Position> heard = hear(tenant, report, vanished);

        // Also those with a newer word: a process may have died between hearing and showing it.
        Set<Position> named = new TreeSet<>(report.positions());
        named.addAll(vanished);
        int written = showing.show(tenant, named);
        return new Shown(named.size(), named.size() - heard.size(), written);
    }

    /**
     * Shows what is available where that was left undone.
     *
     * @return how many entries had to be written
     */
    public int showDue(Tenant tenant) {
        int written = 0;
        Set<Position> due;
        do {
            due = entries.due(tenant.id(), MOST_AT_ONCE);
            written += due.isEmpty() ? 0 : showing.show(tenant, due);
        } while (due.size() == MOST_AT_ONCE);
        return written;
    }

    /** What a full report does not name any more, if that counts as gone. */
    private static Set<Position> vanished(
            StockReport report, Set<Position> stocked, StockInSettings settings) {
        if (!report.isFull() || settings.vanished() == Vanished.KEEP) {
            return Set.of();
        }
        Set<Position> vanished = new TreeSet<>(stocked);
        vanished.removeAll(report.positions());
        return vanished;
    }

    private static long emptied(
            StockReport report, Set<Position> vanished, Map<Position, Long> stocked) {
        Map<Position, Long> after = new HashMap<>(report.after(stocked));
        vanished.forEach(position -> after.put(position, 0L));
        return stocked.keySet().stream()
                .filter(position -> after.getOrDefault(position, 1L) <= 0)
                .count();
    }

    private Set<Position> hear(Tenant tenant, StockReport report, Set<Position> vanished) {
        InventorySettings settings = InventorySettings.of(tenant);
        List<Word> said = new ArrayList<>(report.words());
        vanished.forEach(position -> said.add(new Word(position, 0, report.asOf(), 0)));

        entries.note(tenant.id(), report.items());
        Set<Position> heard = new HashSet<>(words.hear(tenant.id(), said, settings.tolerance()));
        heard.addAll(words.apply(tenant.id(), report.changes(), settings.tolerance()));
        return heard;
    }
}
