package io.integrationhub.inventorythreshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.Books;
import io.integrationhub.inventorythreshold.ledger.EntryLedger;
import io.integrationhub.inventorythreshold.ledger.EntryTargets;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.InventoryMode;
import io.integrationhub.inventorythreshold.stock.OrderId;
import io.integrationhub.inventorythreshold.stock.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.StockReport;
import io.integrationhub.system.Deadline;
import io.integrationhub.test.fakes.CrashingProcess;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The service killed before and after each call it makes, from the check to the master's report. */
class StockCrashTest {

    /** No way makes as many calls; a test says so. */
    private static final int MOST_STEPS = 50;

    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static Books books;
    private static int tests;

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeMaster master = new FakeMaster(clock);
    private final FakeOrders shop = new FakeOrders();
    private final FakeEntries entries = new FakeEntries();
    private OrderId id = new OrderId("any");
    private Position shirt = Position.of("any");

    @BeforeAll
    static void open() {
        books = new Books();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    static Stream<Arguments> deaths() {
        return Stream.of(false, true)
                .flatMap(reserves ->
                        IntStream.rangeClosed(1, MOST_STEPS).mapToObj(step -> Arguments.of(reserves, step)));
    }

    @BeforeEach
    void tenShirts() {
        tests++;
        id = new OrderId("crash-" + tests);
        shirt = Position.of("crash-shirt-" + tests);
        master.has(shirt, 10);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void sellsNothingTwiceAndKeepsNothingForEverWhereverItDies(boolean reserves, int step) {
        // Given
        Tenant tenant = tenant(reserves);
        Replica dying = new Replica(new CrashingProcess(step));

        // When
        try {
            dying.check(tenant, id, 4);
        } catch (CrashingProcess.Crash _) {
            // The customer's order is accepted, as the tenant chose for this case.
        }
        shop.put(id, clock.instant(), List.of(line(4)));
        untilDone(dying, replica -> replica.looks.look(tenant, id));
        StockCheckOutcome tooMany = replica().check(tenant, new OrderId("other-" + tests), 7);
        untilDone(dying, replica -> replica.settle(tenant));
        master.takes(id, Map.of(shirt, 4L));
        untilDone(dying, replica -> replica.looks.known(tenant, id, clock.instant()));
        clock.advance(Duration.ofMinutes(5));
        untilDone(dying, replica -> replica.report(tenant));

        // Then
        assertThat(tooMany).isInstanceOf(NotEnough.class);
        assertThat(master.reserved()).isEmpty();
        assertThat(available()).isEqualTo(6);
        assertThat(entries.shown()).containsEntry(shirt, 6L);
        assertThat(replica().check(tenant, new OrderId("last-" + tests), 6)).isNotInstanceOf(NotEnough.class);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void givesAllOfItBackWhereverItDiesAndNoOrderFollows(boolean reserves, int step) {
        // Given
        Tenant tenant = tenant(reserves);
        Replica dying = new Replica(new CrashingProcess(step));

        // When
        try {
            dying.check(tenant, id, 4);
        } catch (CrashingProcess.Crash _) {
            // The customer's order is refused, as the tenant chose for this case.
        }
        untilDone(dying, replica -> replica.lookAtOverdue(tenant));
        untilDone(dying, replica -> replica.settle(tenant));

        // Then
        assertThat(master.reserved()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        replica().report(tenant);
        assertThat(available()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void keepsNothingOfARefusedOrderWhereverItDies(boolean reserves, int step) {
        // Given
        Tenant tenant = tenant(reserves);
        replica().report(tenant);
        OrderId soldLocally = new OrderId("earlier-" + tests);
        replica().check(tenant, soldLocally, 4);
        Replica dying = new Replica(new CrashingProcess(step));

        // When
        try {
            dying.check(tenant, id, 7);
        } catch (CrashingProcess.Crash _) {
            // The customer's order is refused, as the tenant chose for this case.
        }
        shop.put(soldLocally, clock.instant(), List.of(line(4)));
        untilDone(dying, replica -> replica.looks.look(tenant, soldLocally));
        untilDone(dying, replica -> replica.lookAtOverdue(tenant));
        untilDone(dying, replica -> replica.settle(tenant));

        // Then
        assertThat(master.reserved()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        replica().report(tenant);
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void diesAtEveryStepThereIs() {
        // Given
        Tenant tenant = tenant(true);
        CrashingProcess process = new CrashingProcess(MOST_STEPS);
        Replica replica = new Replica(process);

        // When
        StockCheckOutcome outcome = replica.check(tenant, id, 4);
        shop.put(id, clock.instant(), List.of(line(4)));
        replica.looks.look(tenant, id);
        replica.settle(tenant);
        replica.looks.known(tenant, id, clock.instant());
        replica.report(tenant);

        // Then
        assertThat(outcome).isEqualTo(new Confirmed());
        assertThat(process.isCrashed()).isFalse();
    }

    /** What rings, rings again until it was heard; another replica goes on for the dead one. */
    private void untilDone(Replica dying, Consumer<Replica> step) {
        if (!dying.process.isCrashed()) {
            try {
                step.accept(dying);
                return;
            } catch (CrashingProcess.Crash _) {
                // Now it is dead.
            }
        }
        step.accept(replica());
    }

    private Replica replica() {
        return new Replica(new CrashingProcess(0));
    }

    /** The flows of one process. */
    private final class Replica {

        private final CrashingProcess process;
        private final ReservationLedger kept;
        private final HoldLedger holds;
        private final StockCheckFlow checks;
        private final OrderStockFlow looks;
        private final ReservationFlow settling;
        private final StockInFlow stockIn;

        Replica(CrashingProcess process) {
            this.process = process;
            holds = process.around(HoldLedger.class, books.holds());
            WordLedger words = process.around(WordLedger.class, books.words());
            kept = process.around(ReservationLedger.class, books.reservations());
            Reservations reservations = process.around(Reservations.class, master);
            InventoryMaster asked = process.around(InventoryMaster.class, master);
            checks = new StockCheckFlow(
                    holds, new Inquiry(asked, reservations, new Inquiry.Ledgers(holds, kept, words), clock));
            looks = new OrderStockFlow(process.around(Orders.class, shop), holds, clock);
            settling = new ReservationFlow(kept, reservations);
            EntryLedger seen = process.around(EntryLedger.class, books.entries());
            stockIn = new StockInFlow(
                    words,
                    seen,
                    new EntryShowing(new EntryTargets(holds, seen), seen, process.around(StockEntries.class, entries)));
        }

        StockCheckOutcome check(Tenant tenant, OrderId order, long quantity) {
            return checks.check(tenant, order, List.of(line(quantity)), Deadline.in(Duration.ofSeconds(30)));
        }

        void lookAtOverdue(Tenant tenant) {
            holds.overdue(tenant.id(), 100).forEach(order -> looks.look(tenant, order));
        }

        void settle(Tenant tenant) {
            books.hurry();
            kept.due(tenant.id(), 100).forEach(order -> settling.settle(tenant, order));
        }

        void report(Tenant tenant) {
            StockReport.Item item = new StockReport.Item(master.word(shirt), EntryDetails.NONE);
            stockIn.take(tenant, new StockReport(List.of(item), false), false);
        }
    }

    private static Tenant tenant(boolean reserves) {
        return SampleTenants.oms(Map.of("reservations.enabled", String.valueOf(reserves), "look-after", "0s"));
    }

    private OrderLine line(long quantity) {
        return new OrderLine(shirt, quantity, InventoryMode.RESERVE_ON_ORDER);
    }

    private long available() {
        return books.holds()
                .standings(SampleTenants.ACME, Set.of(shirt), TOLERANCE)
                .values()
                .iterator()
                .next()
                .available()
                .orElseThrow();
    }
}
