package io.integrationhub.inventorythreshold.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.AsSaid;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Drifted;
import io.integrationhub.inventorythreshold.reconciliation.ReconciliationOutcome.Repaired;
import io.integrationhub.inventorythreshold.stock.Discrepancy;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconciliationFlowTest {

    private static final Duration TOLERANCE = Duration.ZERO;
    private static final Position SHIRT = new Position("SHIRT", "berlin");
    private static final Position SOCKS = Position.of("SOCKS");

    private final TestLedgers books = new TestLedgers();
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final ReconciliationFlow flow = StockFlows.drift(books, master, entries, clock);
    private final Tenant careful = SampleTenants.oms(Map.of("tolerance", "0s"));
    private final Tenant trusting = SampleTenants.oms(Map.of("tolerance", "0s", "drift.repair-up-to", "1"));

    @BeforeEach
    void tenOfEach() {
        reports(SHIRT, 10);
        reports(SOCKS, 10);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void findsNothingWhereOrdersExplainTheDifference() {
        // Given
        OrderId order = new OrderId("order");
        hold(order, 4);
        hold(new OrderId("not-there-yet"), 3);
        clock.advance(Duration.ofMinutes(1));
        master.takes(Map.of(SHIRT, 4L));
        books.holds().known(SampleTenants.ACME, order, clock.instant());

        // When
        ReconciliationOutcome outcome = flow.reconcile(careful);

        // Then
        assertThat(outcome).isEqualTo(new AsSaid(2));
    }

    @Test
    void reportsWhatTheMasterSaysDifferentlyAndChangesNothing() {
        // Given
        master.takes(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));

        // When
        ReconciliationOutcome first = flow.reconcile(careful);
        ReconciliationOutcome second = later(careful);

        // Then
        assertThat(List.of(first, second)).containsOnly(new Drifted(1, 2));
        assertThat(drifts()).extracting(Discrepancy::position).containsExactly(SHIRT);
        assertThat(drifts()).extracting(Discrepancy::expected).containsExactly(10L);
        assertThat(drifts()).extracting(Discrepancy::there).containsExactly(7L);
        assertThat(entries.shown()).isEmpty();
        assertThat(available(SHIRT)).isEqualTo(10);
    }

    @Test
    void takesTheMastersWordWhenAPersonApproves() {
        // Given
        master.takes(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));
        flow.look(careful);

        // When
        int written = flow.repair(careful, Set.of(SHIRT));

        // Then
        assertThat(written).isEqualTo(1);
        assertThat(available(SHIRT)).isEqualTo(7);
        assertThat(entries.shown()).containsEntry(SHIRT, 7L);
        assertThat(drifts()).isEmpty();
        assertThat(later(careful)).isEqualTo(new AsSaid(2));
    }

    @Test
    void repairsFewWithoutAPersonOnceTheyLast() {
        // Given
        master.takes(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));

        // When
        ReconciliationOutcome first = flow.reconcile(trusting);
        ReconciliationOutcome second = later(trusting);

        // Then
        assertThat(first).isEqualTo(new Repaired(0, 1));
        assertThat(second).isEqualTo(new Repaired(1, 1));
        assertThat(available(SHIRT)).isEqualTo(7);
    }

    @Test
    void leavesManyToAPerson() {
        // Given
        master.takes(Map.of(SHIRT, 3L, SOCKS, 1L));
        clock.advance(Duration.ofMinutes(1));
        flow.reconcile(trusting);

        // When
        ReconciliationOutcome outcome = later(trusting);

        // Then
        assertThat(outcome).isEqualTo(new Drifted(2, 2));
        assertThat(available(SHIRT)).isEqualTo(10);
    }

    @Test
    void forgetsWhatAReportExplainedMeanwhile() {
        // Given
        master.takes(Map.of(SHIRT, 3L));
        clock.advance(Duration.ofMinutes(1));
        flow.look(careful);
        hear(SHIRT);

        // When
        ReconciliationOutcome outcome = later(careful);

        // Then
        assertThat(outcome).isEqualTo(new AsSaid(2));
        assertThat(drifts()).isEmpty();
    }

    @Test
    void takesWhatTheMasterDoesNotKnowForGone() {
        // Given
        Position lost = Position.of("LOST");
        reports(lost, 5);
        master.forgets(lost);
        clock.advance(Duration.ofMinutes(1));
        flow.look(careful);

        // When
        flow.repair(careful, Set.of(lost));

        // Then
        assertThat(available(lost)).isZero();
    }

    @Test
    void findsWhatTheMasterNeverSpokeOf() {
        // Given
        Position unheardOf = Position.of("UNHEARD-OF");
        master.has(unheardOf, 6);
        flow.look(careful);
        List<Discrepancy> found = drifts();

        // When
        flow.repair(careful, Set.of(unheardOf));

        // Then
        assertThat(found).extracting(Discrepancy::position).containsExactly(unheardOf);
        assertThat(entries.shown()).containsEntry(unheardOf, 6L);
        assertThat(later(careful)).isEqualTo(new AsSaid(3));
    }

    private ReconciliationOutcome later(Tenant tenant) {
        clock.advance(Duration.ofMinutes(10));
        return flow.reconcile(tenant);
    }

    private List<Discrepancy> drifts() {
        return books.drifts().report(SampleTenants.ACME, 10).orElseThrow().drifts();
    }

    private void hold(OrderId order, long quantity) {
        books.holds()
                .hold(
                        SampleTenants.ACME,
                        order,
                        new Demand(Map.of(SHIRT, quantity), Set.of(SHIRT)),
                        new HoldTerms(Duration.ofMinutes(5), TOLERANCE));
    }

    private void reports(Position position, long quantity) {
        master.has(position, quantity);
        hear(position);
    }

    private void hear(Position position) {
        books.words().hear(SampleTenants.ACME, List.of(master.word(position)), TOLERANCE);
    }

    private long available(Position position) {
        return books.holds()
                .standings(SampleTenants.ACME, Set.of(position), TOLERANCE)
                .get(position)
                .available()
                .orElseThrow();
    }
}
