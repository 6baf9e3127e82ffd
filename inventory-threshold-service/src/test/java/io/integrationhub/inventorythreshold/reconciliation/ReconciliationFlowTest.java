package io.integrationhub.inventorythreshold.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.entry.EntryWriters;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.ApprovalRequired;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.InSync;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Repaired;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationFlowTest {

    private static final Position SHIRT = new Position("SHIRT", "berlin");
    private static final Position SOCKS = Position.of("SOCKS");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final MasterStock masterStock = new MasterStock(master, clock);
    private final StockComparison comparison =
            new StockComparison(masterStock, ledgers.holds(), ledgers.discrepancies());
    private final StockRepair repair = new StockRepair(
            masterStock, ledgers.reportedStock(), EntryWriters.writer(ledgers, entries), ledgers.discrepancies());
    private final ReconciliationFlow flow = new ReconciliationFlow(comparison, ledgers.discrepancies(), repair);
    private final TenantId id = SampleTenants.newId();
    private final StockTenant careful = SampleTenants.oms(id, Map.of("clock-skew", "0s"));
    private final StockTenant repairing =
            SampleTenants.oms(id, Map.of("clock-skew", "0s", "reconcile.auto-repair-limit", "1"));

    @BeforeEach
    void reportTenOfEach() {
        report(SHIRT, 10);
        report(SOCKS, 10);
    }

    @Test
    void findsNoDiscrepancyThatOrdersExplain() {
        // Given
        OrderId known = new OrderId("known");
        hold(known, 4);
        hold(new OrderId("unknown"), 3);
        clock.advance(Duration.ofMinutes(1));
        master.sell(Map.of(SHIRT, 4L));
        ledgers.holds().recordKnown(id, known, clock.instant());

        // When
        ReconciliationOutcome outcome = flow.reconcile(careful);

        // Then
        assertThat(outcome).isEqualTo(new InSync(2));
    }

    @Test
    void recordsADiscrepancyAndChangesNothing() {
        // Given
        master.sell(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));

        // When
        ReconciliationOutcome first = flow.reconcile(careful);
        ReconciliationOutcome second = reconcileLater(careful);

        // Then
        assertThat(List.of(first, second)).containsOnly(new ApprovalRequired(1, 2));
        assertThat(discrepancies()).extracting(Discrepancy::position).containsExactly(SHIRT);
        assertThat(discrepancies()).extracting(Discrepancy::expected).containsExactly(10L);
        assertThat(discrepancies()).extracting(Discrepancy::actual).containsExactly(7L);
        assertThat(entries.quantities()).isEmpty();
        assertThat(available(SHIRT)).isEqualTo(10);
    }

    @Test
    void repairsAPositionOnApproval() {
        // Given
        master.sell(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));
        comparison.compare(careful);

        // When
        Set<Position> repaired = repair.repair(careful, Set.of(SHIRT));

        // Then
        assertThat(repaired).containsExactly(SHIRT);
        assertThat(available(SHIRT)).isEqualTo(7);
        assertThat(entries.quantities()).containsEntry(SHIRT, 7L);
        assertThat(discrepancies()).isEmpty();
        assertThat(reconcileLater(careful)).isEqualTo(new InSync(2));
    }

    @Test
    void repairsFewPositionsWithoutApprovalOnceTwoComparisonsFoundThem() {
        // Given
        master.sell(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));

        // When
        ReconciliationOutcome first = flow.reconcile(repairing);
        ReconciliationOutcome second = reconcileLater(repairing);

        // Then
        assertThat(first).isEqualTo(new Repaired(0, 1));
        assertThat(second).isEqualTo(new Repaired(1, 1));
        assertThat(available(SHIRT)).isEqualTo(7);
    }

    @Test
    void requiresApprovalIfManyPositionsDiffer() {
        // Given
        master.sell(Map.of(SHIRT, 3L, SOCKS, 1L));
        clock.advance(Duration.ofMinutes(1));
        flow.reconcile(repairing);

        // When
        ReconciliationOutcome outcome = reconcileLater(repairing);

        // Then
        assertThat(outcome).isEqualTo(new ApprovalRequired(2, 2));
        assertThat(available(SHIRT)).isEqualTo(10);
    }

    @Test
    void deletesADiscrepancyThatALaterReportExplains() {
        // Given
        master.sell(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));
        comparison.compare(careful);
        recordReport(SHIRT);

        // When
        ReconciliationOutcome outcome = reconcileLater(careful);

        // Then
        assertThat(outcome).isEqualTo(new InSync(2));
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void takesAPositionThatTheMasterDoesNotKnowForEmpty() {
        // Given
        Position lost = Position.of("LOST");
        report(lost, 5);
        master.forget(lost);
        clock.advance(Duration.ofMinutes(1));
        comparison.compare(careful);

        // When
        repair.repair(careful, Set.of(lost));

        // Then
        assertThat(available(lost)).isZero();
    }

    @Test
    void findsPositionsThatTheMasterNeverReported() {
        // Given
        Position unreported = Position.of("UNREPORTED");
        master.stock(unreported, 6);
        comparison.compare(careful);
        List<Discrepancy> found = discrepancies();

        // When
        repair.repair(careful, Set.of(unreported));

        // Then
        assertThat(found).extracting(Discrepancy::position).containsExactly(unreported);
        assertThat(entries.quantities()).containsEntry(unreported, 6L);
        assertThat(reconcileLater(careful)).isEqualTo(new InSync(3));
    }

    @Test
    void repairsAPositionThatAReportFromTheFutureHides() {
        // Given
        ReportedStock future = ReportedStock.of(SHIRT, 99, Instant.parse("2046-11-01T10:00:00Z"));
        ledgers.reportedStock().record(id, List.of(future), Duration.ZERO);
        clock.advance(Duration.ofMinutes(1));
        comparison.compare(careful);

        // When
        Set<Position> repaired = repair.repair(careful, Set.of(SHIRT));

        // Then
        assertThat(repaired).containsExactly(SHIRT);
        assertThat(available(SHIRT)).isEqualTo(10);
        assertThat(discrepancies()).isEmpty();
    }

    @Test
    void keepsADiscrepancyThatItDoesNotRepair() {
        // Given
        master.sell(Map.of(SHIRT, 3L));
        comparison.compare(careful);
        ReportedStock newer = ReportedStock.of(SHIRT, 12, clock.instant().plus(Duration.ofMinutes(5)));
        ledgers.reportedStock().record(id, List.of(newer), Duration.ZERO);

        // When
        Set<Position> repaired = repair.repair(careful, Set.of(SHIRT));

        // Then
        assertThat(repaired).isEmpty();
        assertThat(available(SHIRT)).isEqualTo(12);
        assertThat(discrepancies()).extracting(Discrepancy::position).containsExactly(SHIRT);
    }

    private ReconciliationOutcome reconcileLater(StockTenant tenant) {
        clock.advance(Duration.ofMinutes(10));
        return flow.reconcile(tenant);
    }

    private List<Discrepancy> discrepancies() {
        return ledgers.discrepancies().lastComparison(id, 10).orElseThrow().discrepancies();
    }

    private void hold(OrderId order, long quantity) {
        Demand demand = new Demand(Map.of(SHIRT, quantity), Set.of(SHIRT));
        ledgers.holds().hold(id, order, demand, new HoldTerms(Duration.ofMinutes(5), Duration.ZERO, Thresholds.of(0)));
    }

    private void report(Position position, long quantity) {
        master.stock(position, quantity);
        recordReport(position);
    }

    private void recordReport(Position position) {
        ledgers.reportedStock().record(id, List.of(master.report(position)), Duration.ZERO);
    }

    private long available(Position position) {
        return ledgers.holds()
                .availability(id, Set.of(position), Duration.ZERO)
                .get(position)
                .available()
                .orElseThrow();
    }
}
