package io.integrationhub.inventorythreshold.reconciliation;

import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster.StockPage;
import io.integrationhub.inventorythreshold.ledger.DiscrepancyLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.MasterAnswer;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the recorded stock with the master's, and records what differs. Changes no stock. */
class StockComparison {

    static final int PAGE_SIZE = 200;

    private final MasterStock master;
    private final HoldLedger holds;
    private final DiscrepancyLedger discrepancies;

    StockComparison(MasterStock master, HoldLedger holds, DiscrepancyLedger discrepancies) {
        this.master = master;
        this.holds = holds;
        this.discrepancies = discrepancies;
    }

    /** Compares all positions that the master has reported, and finds those that it never reported. */
    void compare(StockTenant tenant) {
        Instant startedAt = master.clock().instant();
        long compared = compareReported(tenant, startedAt);
        findUnreported(tenant, startedAt);
        discrepancies.completeComparison(tenant.id(), startedAt, compared);
    }

    private long compareReported(StockTenant tenant, Instant startedAt) {
        long compared = 0;
        Optional<Position> last = Optional.empty();
        List<Position> page;
        do {
            page = discrepancies.reported(tenant.id(), last, PAGE_SIZE);
            if (!page.isEmpty()) {
                discrepancies.record(tenant.id(), differing(tenant, Set.copyOf(page), startedAt));
                last = Optional.of(page.getLast());
                compared += page.size();
            }
        } while (page.size() == PAGE_SIZE);
        return compared;
    }

    private List<Discrepancy> differing(StockTenant tenant, Set<Position> positions, Instant at) {
        Map<Position, Long> actual = MasterAnswer.quantities(master.of(tenant, positions));
        List<Discrepancy> differing = new ArrayList<>();
        availability(tenant, positions).forEach((position, recorded) -> {
            OptionalLong expected = recorded.expectedAtMaster();
            long quantity = actual.getOrDefault(position, 0L);
            if (expected.isPresent() && expected.getAsLong() != quantity) {
                differing.add(new Discrepancy(position, expected.getAsLong(), quantity, at));
            }
        });
        return differing;
    }

    private void findUnreported(StockTenant tenant, Instant at) {
        Optional<String> next = Optional.of("");
        Set<String> seen = new HashSet<>();
        // A page may be empty although others follow; a cursor that was seen before would lead in a circle.
        while (next.isPresent() && seen.add(next.get())) {
            StockPage page = master.master().list(tenant, next.get());
            discrepancies.record(tenant.id(), unreported(tenant, page.stock(), at));
            next = page.next();
        }
    }

    private List<Discrepancy> unreported(StockTenant tenant, List<ReportedStock> stock, Instant at) {
        Set<Position> positions = stock.stream().map(ReportedStock::position).collect(Collectors.toSet());
        Map<Position, Availability> known = availability(tenant, positions);
        return stock.stream()
                .filter(one -> one.quantity() != 0)
                .filter(one -> known.getOrDefault(one.position(), Availability.UNKNOWN)
                        .reported()
                        .isEmpty())
                .map(one -> new Discrepancy(one.position(), 0, one.quantity(), at))
                .toList();
    }

    private Map<Position, Availability> availability(StockTenant tenant, Set<Position> positions) {
        return holds.availability(tenant.id(), positions, tenant.settings().clockSkew());
    }
}
