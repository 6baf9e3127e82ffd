package io.integrationhub.inventorythreshold.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockChecks;
import io.integrationhub.inventorythreshold.checkout.StockChecks.Result;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHolds;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Confirmed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Expired;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.NothingPending;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Postponed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Released;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.SystemFault;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reservations from the check of an order to each of their ends. */
class ReservationFlowTest {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final OrderId ORDER = new OrderId("order");
    private static final OrderId OTHER = new OrderId("other");
    private static final Position SHIRT = Position.of("shirt");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final FakeOrders orders = new FakeOrders();
    private final StockChecks checks = new StockChecks(ledgers, master, clock);
    private final OrderHolds holds = new OrderHolds(orders, ledgers.holds(), clock);
    private final ReservationFlow flow = new ReservationFlow(ledgers.reservations(), master);
    private final TenantId id = SampleTenants.newId();
    private final StockTenant rejecting = reserving(Map.of());

    @BeforeEach
    void stockTenShirts() {
        master.stock(SHIRT, 10);
    }

    @Test
    void reservesShortStockOnceHoweverOftenTheOrderIsChecked() {
        // When
        List<Result> results = List.of(check(rejecting, ORDER, 8), check(rejecting, ORDER, 8));

        // Then
        assertThat(results).extracting(Result::code).containsOnly("confirmed");
        assertThat(master.queries()).containsExactly(Set.of(SHIRT), Set.of(SHIRT));
        assertThat(master.available(SHIRT)).isEqualTo(2);
        assertThat(available()).isEqualTo(2);
    }

    @Test
    void rejectsAnOrderWithWhatIsAvailableIfTheMasterReservesNothing() {
        // When
        Result result = check(rejecting, ORDER, 11);

        // Then
        assertThat(result.code()).isEqualTo("insufficient");
        assertThat(result.shortages()).containsExactly(new Shortage(SHIRT, 11, OptionalLong.of(10)));
        assertThat(flow.process(rejecting, ORDER)).isEqualTo(new NothingPending());
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void reservesOnlyShortStockAndLeavesEnoughForOrdersSoldLocally() {
        // Given
        recordReport();
        check(rejecting, new OrderId("sold-locally"), 4);
        int reservedForSoldLocally = master.reserved().size();

        // When
        Result result = check(rejecting, ORDER, 7);

        // Then
        assertThat(reservedForSoldLocally).isZero();
        assertThat(result.code()).isEqualTo("insufficient");
        assertThat(result.shortages()).containsExactly(new Shortage(SHIRT, 7, OptionalLong.of(6)));
        assertThat(flow.process(rejecting, ORDER)).isEqualTo(new Released());
        assertThat(master.available(SHIRT)).isEqualTo(10);
    }

    @Test
    void confirmsTheReservationOfAnExistingOrderAndCountsTheOrderOnceTheMasterHasIt() {
        // Given
        sell(4);

        // When
        ReservationOutcome outcome = flow.process(rejecting, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Confirmed());
        assertThat(master.isConfirmed(ORDER)).isTrue();
        ledgers.expireReservation(id, ORDER);
        assertThat(available()).isEqualTo(6);
        master.receive(ORDER, Map.of(SHIRT, 4L));
        holds.recordKnown(rejecting, ORDER, clock.instant());
        assertThat(available()).isEqualTo(6);
        recordLaterReport();
        assertThat(available()).isEqualTo(6);
        assertThat(flow.process(rejecting, ORDER)).isEqualTo(new NothingPending());
    }

    @Test
    void releasesTheReservationIfNoOrderFollows() {
        // Given
        check(rejecting, ORDER, 4);
        holds.update(rejecting, ORDER);

        // When
        ReservationOutcome outcome = flow.process(rejecting, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Released());
        assertThat(master.reserved()).isEmpty();
        recordLaterReport();
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void releasesAConfirmedReservationIfTheOrderIsCancelled() {
        // Given
        sell(4);
        flow.process(rejecting, ORDER);
        orders.cancel(ORDER);
        holds.update(rejecting, ORDER);

        // When
        ReservationOutcome outcome = flow.process(rejecting, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Released());
        assertThat(master.reserved()).isEmpty();
    }

    @Test
    void releasesWhatTheMasterMayHaveReservedIfItsResponseIsLost() {
        // Given
        master.loseResponses(true);

        // When
        Result result = check(rejecting, ORDER, 4);

        // Then
        assertThat(result.code()).isEqualTo("rejected-unconfirmed");
        assertThat(master.reserved()).containsKey(ORDER);
        master.loseResponses(false);
        assertThat(ledgers.reservations().pending(id, 100)).doesNotContain(ORDER);
        ledgers.makeActionsDue(id);
        assertThat(ledgers.reservations().pending(id, 100)).contains(ORDER);
        assertThat(flow.process(rejecting, ORDER)).isEqualTo(new Released());
        assertThat(master.reserved()).isEmpty();
    }

    @Test
    void confirmsWhatTheMasterReservedForAnAcceptedOrderIfItsResponseIsLost() {
        // Given
        StockTenant accepting = reserving(Map.of("on-master-failure", "accept-and-mark"));
        master.loseResponses(true);
        Result result = check(accepting, ORDER, 4);
        master.loseResponses(false);
        placeOrder(4);

        // When
        holds.update(accepting, ORDER);

        // Then
        assertThat(result.code()).isEqualTo("accepted-unconfirmed");
        assertThat(flow.process(accepting, ORDER)).isEqualTo(new Confirmed());
        assertThat(master.reserved()).containsOnlyKeys(ORDER);
    }

    @Test
    void holdsTheStockHereIfTheMasterNoLongerHasTheReservation() {
        // Given
        sell(4);
        master.expire(ORDER);

        // When
        ReservationOutcome outcome = flow.process(rejecting, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Expired());
        recordLaterReport();
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void holdsTheStockHereFromTheMomentTheReservationMayHaveExpired() {
        // Given
        check(rejecting, ORDER, 4);

        // When
        ledgers.expireReservation(id, ORDER);
        master.expire(ORDER);

        // Then
        recordLaterReport();
        assertThat(available()).isEqualTo(6);
        assertThat(check(rejecting, OTHER, 7).code()).isEqualTo("insufficient");
    }

    @Test
    void retriesAnActionAfterAnOutageOfTheMaster() {
        // Given
        check(rejecting, ORDER, 4);
        holds.update(rejecting, ORDER);
        master.setDown(true);

        // When
        List<ReservationOutcome> outcomes = flow.processPending(rejecting);

        // Then
        assertThat(outcomes).containsOnly(new Postponed(SystemFault.SYSTEM_TIMEOUT, true));
        assertThat(flow.processPending(rejecting)).isEmpty();
        master.setDown(false);
        ledgers.makeActionsDue(id);
        assertThat(flow.processPending(rejecting)).contains(new Released());
        assertThat(master.reserved()).isEmpty();
    }

    private StockTenant reserving(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("reservations.enabled", "true");
        return SampleTenants.oms(id, all);
    }

    /** A checked order that exists. */
    private void sell(long quantity) {
        check(rejecting, ORDER, quantity);
        placeOrder(quantity);
        holds.update(rejecting, ORDER);
    }

    private Result check(StockTenant tenant, OrderId order, long quantity) {
        return checks.check(tenant, order, List.of(line(quantity)));
    }

    private void placeOrder(long quantity) {
        orders.putImported(ORDER, clock.instant(), List.of(line(quantity)));
    }

    private static OrderLine line(long quantity) {
        return new OrderLine(SHIRT, quantity, InventoryMode.RESERVE_ON_ORDER);
    }

    private void recordReport() {
        ledgers.reportedStock().record(id, List.of(master.report(SHIRT)), CLOCK_SKEW);
    }

    /** A report late enough to include everything the master has. */
    private void recordLaterReport() {
        clock.advance(Duration.ofMinutes(5));
        recordReport();
    }

    private long available() {
        return ledgers.holds()
                .availability(id, Set.of(SHIRT), CLOCK_SKEW)
                .get(SHIRT)
                .available()
                .orElseThrow();
    }
}
