package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.AcceptedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Insufficient;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.RejectedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.RecordedOrder;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StockCheckFlowTest {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Position SHIRT = Position.of("shirt");
    private static final Position SOCKS = new Position("socks", "berlin");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final StockCheckFlow flow = new StockChecks(ledgers, master, clock).flow();
    private final TenantId id = SampleTenants.newId();
    private final StockTenant rejecting = SampleTenants.oms(id, Map.of("thresholds.default", "5"));
    private int orders;

    @Test
    void sellsDownToTheThresholdWithoutAQuery() {
        // Given
        report(SHIRT, 10);

        // When
        List<StockCheckOutcome> outcomes = List.of(check(SHIRT, 3), check(SHIRT, 2));

        // Then
        assertThat(outcomes).containsOnly(new SoldLocally());
        assertThat(master.queries()).isEmpty();
        assertThat(available(SHIRT)).isEqualTo(5);
    }

    @Test
    void queriesTheMasterOnceAboutAllShortPositionsAndNoOthers() {
        // Given
        Position plenty = Position.of("plenty");
        report(SHIRT, 6);
        report(plenty, 100);
        master.stock(SHIRT, 6);
        master.stock(SOCKS, 2);

        // When
        StockCheckOutcome outcome = check(rejecting, line(SHIRT, 2), line(plenty, 1), line(SOCKS, 2));

        // Then
        assertThat(outcome).isEqualTo(new Confirmed());
        assertThat(master.queries()).containsExactly(Set.of(SHIRT, SOCKS));
        assertThat(available(SOCKS)).isZero();
    }

    @Test
    void rejectsAnOrderWithWhatIsAvailableAndHoldsNothing() {
        // Given
        master.stock(SHIRT, 3);
        master.stock(SOCKS, 9);

        // When
        StockCheckOutcome outcome = check(rejecting, line(SHIRT, 4), line(SOCKS, 1));

        // Then
        assertThat(outcome).isEqualTo(new Insufficient(List.of(new Shortage(SHIRT, 4, OptionalLong.of(3)))));
        assertThat(available(SHIRT)).isEqualTo(3);
        assertThat(available(SOCKS)).isEqualTo(9);
    }

    @Test
    void recordsTheAnswer() {
        // Given
        report(SHIRT, 2);
        clock.advance(Duration.ofMinutes(1));
        master.stock(SHIRT, 50);

        // When
        check(SHIRT, 1);
        StockCheckOutcome next = check(SHIRT, 40);

        // Then
        assertThat(next).isEqualTo(new SoldLocally());
        assertThat(master.queries()).hasSize(1);
    }

    @Test
    void givesTheLastPieceToTheFirstOrder() {
        // Given
        master.stock(SHIRT, 3);

        // When
        StockCheckOutcome first = check(SHIRT, 2);
        StockCheckOutcome second = check(SHIRT, 2);

        // Then
        assertThat(first).isEqualTo(new Confirmed());
        assertThat(second).isEqualTo(new Insufficient(List.of(new Shortage(SHIRT, 2, OptionalLong.of(1)))));
    }

    @Test
    void deductsOrdersThatReachedTheMasterAfterAnOutdatedAnswer() {
        // Given
        master.stock(SHIRT, 3);
        OrderId first = new OrderId("first");
        flow.check(rejecting, first, List.of(line(SHIRT, 2)), Deadline.in(Duration.ofSeconds(30)));
        clock.advance(Duration.ofMinutes(5));
        ledgers.holds().recordKnown(id, first, clock.instant());
        master.lagsBy(Duration.ofMinutes(10));

        // When
        StockCheckOutcome second = check(SHIRT, 2);

        // Then
        assertThat(second).isEqualTo(new Insufficient(List.of(new Shortage(SHIRT, 2, OptionalLong.of(1)))));
    }

    @Test
    void acceptsAsManyConcurrentOrdersAsThereArePieces() throws Exception {
        // Given
        master.stock(SHIRT, 7);
        List<Future<StockCheckOutcome>> checks = new ArrayList<>();

        // When
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                OrderId order = new OrderId("concurrent-" + i);
                checks.add(customers.submit(() ->
                        flow.check(rejecting, order, List.of(line(SHIRT, 1)), Deadline.in(Duration.ofSeconds(20)))));
            }
        }

        // Then
        long accepted = 0;
        for (Future<StockCheckOutcome> check : checks) {
            accepted += check.get() instanceof Insufficient ? 0 : 1;
        }
        assertThat(accepted).isEqualTo(7);
    }

    @Test
    void rejectsAnOrderWithoutAnAnswerIfThatIsThePolicy() {
        // Given
        report(SHIRT, 5);
        master.setDown(true);

        // When
        StockCheckOutcome outcome = check(SHIRT, 1);

        // Then
        assertThat(outcome)
                .isEqualTo(new RejectedUnconfirmed(
                        List.of(new Shortage(SHIRT, 1, OptionalLong.empty())), SystemFault.SYSTEM_TIMEOUT, false));
        assertThat(available(SHIRT)).isEqualTo(5);
    }

    @Test
    void sellsDownToTheFloorWithoutAnAnswerIfThatIsThePolicy() {
        // Given
        StockTenant toTheFloor =
                SampleTenants.oms(id, Map.of("thresholds.default", "5", "on-master-failure", "floor", "floor", "1"));
        report(SHIRT, 4);
        master.setDown(true);

        // When
        StockCheckOutcome first = check(toTheFloor, line(SHIRT, 2));
        StockCheckOutcome second = check(toTheFloor, line(SHIRT, 2));

        // Then
        assertThat(first).isEqualTo(new AcceptedUnconfirmed(SystemFault.SYSTEM_TIMEOUT));
        assertThat(second)
                .isEqualTo(new RejectedUnconfirmed(
                        List.of(new Shortage(SHIRT, 2, OptionalLong.of(1))), SystemFault.SYSTEM_TIMEOUT, false));
    }

    @Test
    void acceptsAnOrderWithoutAnAnswerAsUnconfirmedIfThatIsThePolicy() {
        // Given
        StockTenant accepting = SampleTenants.oms(id, Map.of("on-master-failure", "accept-and-mark"));
        master.setDown(true);

        // When
        StockCheckOutcome outcome = check(accepting, line(SHIRT, 2));

        // Then
        assertThat(outcome).isEqualTo(new AcceptedUnconfirmed(SystemFault.SYSTEM_TIMEOUT));
        Demand demand = Demand.of(List.of(line(SHIRT, 2)), Set.of(InventoryMode.RESERVE_ON_ORDER));
        assertThat(ledgers.holds().recordOrder(id, new OrderId("order-1"), demand, false))
                .isEqualTo(new RecordedOrder(RecordedOrder.Change.CONFIRMED, true));
    }

    @Test
    void holdsTrackedLinesWithoutCheckingThemAndIgnoresUntrackedOnes() {
        // Given
        report(SHIRT, 1);

        // When
        StockCheckOutcome tracked = check(rejecting, new OrderLine(SHIRT, 9, InventoryMode.TRACK_ONLY));
        StockCheckOutcome untracked = check(rejecting, new OrderLine(SOCKS, 9, InventoryMode.NONE));

        // Then
        assertThat(tracked).isEqualTo(new SoldLocally());
        assertThat(available(SHIRT)).isEqualTo(-8);
        assertThat(untracked).isEqualTo(new NothingToCheck());
        assertThat(master.queries()).isEmpty();
    }

    private void report(Position position, long quantity) {
        master.stock(position, quantity);
        ledgers.reportedStock().record(id, List.of(master.report(position)), CLOCK_SKEW);
    }

    private long available(Position position) {
        return ledgers.holds()
                .availability(id, Set.of(position), CLOCK_SKEW)
                .getOrDefault(position, Availability.UNKNOWN)
                .available()
                .orElseThrow();
    }

    private StockCheckOutcome check(Position position, long quantity) {
        return check(rejecting, line(position, quantity));
    }

    private StockCheckOutcome check(StockTenant tenant, OrderLine... lines) {
        return flow.check(
                tenant, new OrderId("order-" + ++orders), List.of(lines), Deadline.in(Duration.ofSeconds(10)));
    }

    private static OrderLine line(Position position, long quantity) {
        return new OrderLine(position, quantity, InventoryMode.RESERVE_ON_ORDER);
    }
}
