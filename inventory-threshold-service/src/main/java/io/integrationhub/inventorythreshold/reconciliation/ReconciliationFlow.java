package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster.Listing;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger.Report;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.AsSaid;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Drifted;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Repaired;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what is known of the master's stock with what the master itself says, and takes its word where they differ
 * once somebody approved that.
 *
 * <p>A look writes nothing but its report. A repair asks again first: meanwhile it may be true.
 */
public class ReconciliationFlow {

    private static final int AT_ONCE = 200;

    /** What the flow keeps of what it finds. */
    public record Ledgers(DiscrepancyLedger drifts, HoldLedger holds, ReportedStockLedger words) {}

    private final InventoryMaster master;
    private final Ledgers ledgers;
    private final InventoryEntryWriter showing;
    private final InstantSource clock;

    public ReconciliationFlow(
            InventoryMaster master, Ledgers ledgers, InventoryEntryWriter showing, InstantSource clock) {
        this.master = master;
        this.ledgers = ledgers;
        this.showing = showing;
        this.clock = clock;
    }

    /** Looks at all positions that the master ever spoke of, and for those it never spoke of. */
    public void look(Tenant tenant) {
        Instant began = clock.instant();
        long compared = 0;
        Optional<Position> last = Optional.empty();
        List<Position> page;
        do {
            page = ledgers.drifts().page(tenant.id(), last, AT_ONCE);
            if (!page.isEmpty()) {
                ledgers.drifts().found(tenant.id(), drifts(tenant, Set.copyOf(page), began));
                last = Optional.of(page.getLast());
                compared += page.size();
            }
        } while (page.size() == AT_ONCE);
        findUnheardOf(tenant, began);
        ledgers.drifts().looked(tenant.id(), began, compared);
    }

    /** What the master has and never spoke of. */
    private void findUnheardOf(Tenant tenant, Instant at) {
        String cursor = "";
        Optional<String> next = Optional.of(cursor);
        while (next.isPresent()) {
            Listing page = master.listing(tenant, cursor);
            ledgers.drifts().found(tenant.id(), unheardOf(tenant, page.words(), at));
            String before = cursor;
            next = page.next().filter(it -> !it.equals(before));
            cursor = next.orElse(before);
        }
    }

    private List<Discrepancy> unheardOf(Tenant tenant, List<ReportedStock> words, Instant at) {
        Set<Position> named = words.stream().map(ReportedStock::position).collect(Collectors.toSet());
        Duration tolerance = InventorySettings.of(tenant).tolerance();
        Map<Position, Availability> known = ledgers.holds().standings(tenant.id(), named, tolerance);
        return words.stream()
                .filter(word -> word.quantity() != 0)
                .filter(word -> known.getOrDefault(word.position(), Availability.UNKNOWN)
                        .lastWord()
                        .isEmpty())
                .map(word -> new Discrepancy(word.position(), 0, word.quantity(), at))
                .toList();
    }

    /**
     * Looks, and repairs what was found by the look before, too, if the tenant lets so many be repaired without a
     * person.
     */
    public ReconciliationOutcome reconcile(Tenant tenant) {
        look(tenant);
        long most = InventorySettings.of(tenant).drift().repairUpTo();
        Report report =
                ledgers.drifts().report(tenant.id(), Math.toIntExact(most)).orElseThrow();
        if (report.drifted() == 0) {
            return new AsSaid(report.compared());
        }
        if (report.drifted() > most) {
            return new Drifted(report.drifted(), report.compared());
        }
        repair(tenant, report.lasting());
        return new Repaired(report.lasting().size(), report.drifted());
    }

    private List<Discrepancy> drifts(Tenant tenant, Set<Position> positions, Instant at) {
        Map<Position, Long> there = words(tenant, positions).stream()
                .collect(Collectors.toMap(ReportedStock::position, ReportedStock::quantity, Math::min));
        Duration tolerance = InventorySettings.of(tenant).tolerance();
        List<Discrepancy> drifts = new ArrayList<>();
        ledgers.holds().standings(tenant.id(), positions, tolerance).forEach((position, standing) -> {
            OptionalLong expected = standing.atMaster();
            long said = there.getOrDefault(position, 0L);
            if (expected.isPresent() && expected.getAsLong() != said) {
                drifts.add(new Discrepancy(position, expected.getAsLong(), said, at));
            }
        });
        return drifts;
    }

    /**
     * Takes the master's word on these positions, and shows it.
     *
     * @return how many entries were written
     */
    public int repair(Tenant tenant, Set<Position> positions) {
        int written = 0;
        List<Position> all = positions.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Set<Position> some = new HashSet<>(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            ledgers.words()
                    .hear(
                            tenant.id(),
                            words(tenant, some),
                            InventorySettings.of(tenant).tolerance());
            written += showing.show(tenant, some);
            ledgers.drifts().repaired(tenant.id(), some);
        }
        return written;
    }

    /** What the master does not know is not there. */
    private List<ReportedStock> words(Tenant tenant, Set<Position> positions) {
        Instant asked = clock.instant();
        List<ReportedStock> words = new ArrayList<>(master.list(tenant, positions));
        Set<Position> named = words.stream().map(ReportedStock::position).collect(Collectors.toSet());
        positions.stream()
                .filter(position -> !named.contains(position))
                .forEach(position -> words.add(new ReportedStock(position, 0, asked, 0)));
        return words;
    }
}
