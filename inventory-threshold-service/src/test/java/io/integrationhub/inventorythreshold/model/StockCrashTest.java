package io.integrationhub.inventorythreshold.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockChecks;
import io.integrationhub.inventorythreshold.checkout.StockChecks.Result;
import io.integrationhub.inventorythreshold.commercetools.InventoryEntries;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.entry.EntryWriters;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHolds;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.reservation.PendingActions;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stockin.StockReports;
import io.integrationhub.test.fakes.CrashingProcess;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The service crashes before and after each call it makes, from the check of an order to the master's report. */
class StockCrashTest {

    /** No test makes as many calls, as one test shows. */
    private static final int MAX_STEPS = 50;

    /** The default run tries every fourth step, the soak run all of them. */
    private static final int SAMPLE = 4;

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final OrderId ORDER = new OrderId("order");
    private static final OrderId EARLIER = new OrderId("earlier");
    private static final Position SHIRT = Position.of("shirt");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final FakeOrders orders = new FakeOrders();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final TenantId id = SampleTenants.newId();

    static Stream<Arguments> sampledSteps() {
        return steps(IntStream.iterate(1, step -> step <= MAX_STEPS, step -> step + SAMPLE));
    }

    static Stream<Arguments> otherSteps() {
        return steps(IntStream.rangeClosed(1, MAX_STEPS).filter(step -> step % SAMPLE != 1));
    }

    private static Stream<Arguments> steps(IntStream steps) {
        return steps.boxed().flatMap(step -> Stream.of(Arguments.of(false, step), Arguments.of(true, step)));
    }

    @BeforeEach
    void stockTenShirts() {
        master.stock(SHIRT, 10);
    }

    @ParameterizedTest
    @MethodSource("sampledSteps")
    void sellsNothingTwiceAndHoldsNothingForever(boolean reserves, int step) {
        crashWhileAnOrderIsSold(reserves, step);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("otherSteps")
    void sellsNothingTwiceAndHoldsNothingForeverAtAllOtherSteps(boolean reserves, int step) {
        crashWhileAnOrderIsSold(reserves, step);
    }

    private void crashWhileAnOrderIsSold(boolean reserves, int step) {
        // Given
        StockTenant tenant = tenant(reserves);
        Replica crashing = new Replica(new CrashingProcess(step));

        // When
        checkUntilCrash(crashing, tenant, 4);
        orders.putImported(ORDER, clock.instant(), List.of(line(4)));
        complete(crashing, replica -> replica.holds.update(tenant, ORDER));
        Result tooMany = newReplica().check(tenant, new OrderId("other"), 7);
        complete(crashing, replica -> replica.processActions(tenant));
        master.receive(ORDER, Map.of(SHIRT, 4L));
        complete(crashing, replica -> replica.holds.recordKnown(tenant, ORDER, clock.instant()));
        clock.advance(Duration.ofMinutes(5));
        complete(crashing, replica -> replica.report(tenant));

        // Then
        assertThat(tooMany.code()).isEqualTo("insufficient");
        assertThat(master.reserved()).isEmpty();
        assertThat(available()).isEqualTo(6);
        assertThat(entries.quantities()).containsEntry(SHIRT, 6L);
        assertThat(newReplica().check(tenant, new OrderId("last"), 6).code()).isNotEqualTo("insufficient");
    }

    @ParameterizedTest
    @MethodSource("sampledSteps")
    void releasesEverythingIfNoOrderFollows(boolean reserves, int step) {
        crashWhileNoOrderFollows(reserves, step);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("otherSteps")
    void releasesEverythingIfNoOrderFollowsAtAllOtherSteps(boolean reserves, int step) {
        crashWhileNoOrderFollows(reserves, step);
    }

    private void crashWhileNoOrderFollows(boolean reserves, int step) {
        // Given
        StockTenant tenant = tenant(reserves);
        Replica crashing = new Replica(new CrashingProcess(step));

        // When
        checkUntilCrash(crashing, tenant, 4);
        complete(crashing, replica -> replica.checkOverdue(tenant));
        complete(crashing, replica -> replica.processActions(tenant));

        // Then
        assertThat(master.reserved()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        newReplica().report(tenant);
        assertThat(available()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("sampledSteps")
    void holdsNothingForARejectedOrder(boolean reserves, int step) {
        crashWhileAnOrderIsRejected(reserves, step);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("otherSteps")
    void holdsNothingForARejectedOrderAtAllOtherSteps(boolean reserves, int step) {
        crashWhileAnOrderIsRejected(reserves, step);
    }

    private void crashWhileAnOrderIsRejected(boolean reserves, int step) {
        // Given
        StockTenant tenant = tenant(reserves);
        newReplica().report(tenant);
        newReplica().check(tenant, EARLIER, 4);
        Replica crashing = new Replica(new CrashingProcess(step));

        // When
        checkUntilCrash(crashing, tenant, 7);
        orders.putImported(EARLIER, clock.instant(), List.of(line(4)));
        complete(crashing, replica -> replica.holds.update(tenant, EARLIER));
        complete(crashing, replica -> replica.checkOverdue(tenant));
        complete(crashing, replica -> replica.processActions(tenant));

        // Then
        assertThat(master.reserved()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        newReplica().report(tenant);
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void makesFewerCallsThanTheStepsThatAreTried() {
        // Given
        StockTenant tenant = tenant(true);
        CrashingProcess process = new CrashingProcess(MAX_STEPS);
        Replica replica = new Replica(process);

        // When
        Result result = replica.check(tenant, ORDER, 4);
        orders.putImported(ORDER, clock.instant(), List.of(line(4)));
        replica.holds.update(tenant, ORDER);
        replica.processActions(tenant);
        replica.holds.recordKnown(tenant, ORDER, clock.instant());
        replica.report(tenant);

        // Then
        assertThat(result.code()).isEqualTo("confirmed");
        assertThat(process.isCrashed()).isFalse();
    }

    /** After a crash, the order is created or rejected as the test continues. */
    private static void checkUntilCrash(Replica crashing, StockTenant tenant, long quantity) {
        try {
            crashing.check(tenant, ORDER, quantity);
        } catch (CrashingProcess.Crash _) {
            // The test continues with another replica.
        }
    }

    /** A message is repeated until it is acknowledged; another replica handles it if the first one has crashed. */
    private void complete(Replica crashing, Consumer<Replica> step) {
        if (!crashing.process.isCrashed()) {
            try {
                step.accept(crashing);
                return;
            } catch (CrashingProcess.Crash _) {
                // Another replica repeats the step.
            }
        }
        step.accept(newReplica());
    }

    private Replica newReplica() {
        return new Replica(new CrashingProcess(0));
    }

    /** The flows of one process. */
    private final class Replica {

        private final CrashingProcess process;
        private final ReservationLedger reservationLedger;
        private final HoldLedger holdLedger;
        private final StockChecks checks;
        private final OrderHolds holds;
        private final PendingActions actions;
        private final StockReports reports;

        Replica(CrashingProcess process) {
            this.process = process;
            holdLedger = process.around(HoldLedger.class, ledgers.holds());
            reservationLedger = process.around(ReservationLedger.class, ledgers.reservations());
            ReportedStockLedger reportedStock = process.around(ReportedStockLedger.class, ledgers.reportedStock());
            EntryLedger entryLedger = process.around(EntryLedger.class, ledgers.entries());
            Reservations reservations = process.around(Reservations.class, master);
            InventoryMaster queried = process.around(InventoryMaster.class, master);
            checks = new StockChecks(holdLedger, reservationLedger, reportedStock, queried, reservations, clock);
            holds = new OrderHolds(process.around(Orders.class, orders), holdLedger, clock);
            actions = new PendingActions(reservationLedger, reservations);
            reports = new StockReports(
                    reportedStock,
                    entryLedger,
                    EntryWriters.writer(holdLedger, entryLedger, process.around(InventoryEntries.class, entries)));
        }

        Result check(StockTenant tenant, OrderId order, long quantity) {
            return checks.check(tenant, order, List.of(line(quantity)));
        }

        void checkOverdue(StockTenant tenant) {
            holdLedger.overdue(id, 100).forEach(order -> holds.update(tenant, order));
        }

        void processActions(StockTenant tenant) {
            ledgers.makeActionsDue(id);
            reservationLedger.pending(id, 100).forEach(order -> actions.process(tenant, order));
        }

        void report(StockTenant tenant) {
            reports.apply(tenant, master.report(SHIRT));
        }
    }

    private StockTenant tenant(boolean reserves) {
        return SampleTenants.oms(
                id, Map.of("reservations.enabled", String.valueOf(reserves), "hold-check-delay", "0s"));
    }

    private static OrderLine line(long quantity) {
        return new OrderLine(SHIRT, quantity, InventoryMode.RESERVE_ON_ORDER);
    }

    private long available() {
        return ledgers.holds()
                .availability(id, Set.of(SHIRT), CLOCK_SKEW)
                .get(SHIRT)
                .available()
                .orElseThrow();
    }
}
