package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.StockInOutcome.NobodysStock;
import io.integrationhub.inventorythreshold.StockInOutcome.Shown;
import io.integrationhub.inventorythreshold.StockInOutcome.Stopped;
import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings;
import io.integrationhub.inventorythreshold.settings.StockInSettings.Keeping;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Standing;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.starter.tenant.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Brings what the master says about its stock into commercetools.
 *
 * <p>Reports come late, twice and in any order. The ledger keeps the newest word on each position
 * and the changes since, and the entries are made to show what follows from it; so they end the
 * same whatever the order of arrival.
 */
public class StockInFlow {

    private final WordLedger words;
    private final HoldLedger holds;
    private final StockEntries entries;

    StockInFlow(WordLedger words, HoldLedger holds, StockEntries entries) {
        this.words = words;
        this.holds = holds;
        this.entries = entries;
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
        InventorySettings settings = InventorySettings.of(tenant);
        Map<Position, Long> stocked = words.stocked(tenant.id(), report.channels());
        List<Word> said = new ArrayList<>(report.words());
        said.addAll(vanished(report, stocked.keySet(), settings.stockIn()));

        long emptied = emptied(report, said, stocked);
        if (settings.stockIn().toGuard().isTooMuch(emptied, stocked.size()) && !approved) {
            return new Stopped(emptied, stocked.size());
        }
        Set<Position> heard = new HashSet<>(words.hear(tenant.id(), said, settings.tolerance()));
        heard.addAll(words.apply(tenant.id(), report.changes(), settings.tolerance()));

        Map<Position, EntryDetails> wanted = new HashMap<>();
        said.forEach(word -> wanted.put(word.position(), EntryDetails.NONE));
        report.items()
                .forEach(
                        item ->
                                wanted.put(
                                        item.position(),
                                        heard.contains(item.position())
                                                ? item.details()
                                                : EntryDetails.NONE));
        // Also those with a newer word: a process may have died between hearing and showing it.
        int written = entries.show(tenant, wanted, position -> shown(tenant, position));
        return new Shown(wanted.size(), wanted.size() - heard.size(), written);
    }

    /** What a full report does not name any more, if that counts as gone. */
    private static List<Word> vanished(
            StockReport report, Set<Position> stocked, StockInSettings settings) {
        if (!report.isFull() || settings.vanished() == Keeping.KEEP) {
            return List.of();
        }
        Set<Position> named = report.positions();
        return stocked.stream()
                .filter(position -> !named.contains(position))
                .map(position -> new Word(position, 0, report.asOf(), 0))
                .toList();
    }

    private static long emptied(StockReport report, List<Word> said, Map<Position, Long> stocked) {
        Map<Position, Long> after = new HashMap<>();
        said.forEach(word -> after.put(word.position(), word.quantity()));
        after.putAll(report.after(stocked));
        return stocked.keySet().stream()
                .filter(position -> after.getOrDefault(position, 1L) <= 0)
                .count();
    }

    private OptionalLong shown(Tenant tenant, Position position) {
        InventorySettings settings = InventorySettings.of(tenant);
        OptionalLong available =
                holds.standings(tenant.id(), Set.of(position), settings.tolerance())
                        .getOrDefault(position, Standing.UNKNOWN)
                        .available();
        return available.isEmpty()
                ? available
                : OptionalLong.of(settings.stockIn().shown(available.getAsLong()));
    }
}
