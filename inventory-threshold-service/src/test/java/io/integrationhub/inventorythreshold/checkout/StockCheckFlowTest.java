package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Unconfirmed;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.Counted;
import io.integrationhub.inventorythreshold.ledger.HoldLedger.Counted.News;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.Shortage;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockCheckFlowTest {

    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static TestLedgers books;
    private static int tests;

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final StockCheckFlow flow = StockFlows.checks(books, master, clock);
    private final Tenant refusing = SampleTenants.oms(Map.of("thresholds.usual", "5"));
    private int orders;
    private Position shirt = Position.of("any");
    private Position socks = Position.of("any");

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void articlesNobodySpokeOfYet() {
        tests++;
        shirt = Position.of("shirt-" + tests);
        socks = new Position("socks-" + tests, "berlin");
    }

    @Test
    void sellsDownToTheThresholdWithoutAsking() {
        // Given
        reports(shirt, 10);

        // When
        List<StockCheckOutcome> outcomes = List.of(check(shirt, 3), check(shirt, 2));

        // Then
        assertThat(outcomes).containsOnly(new SoldLocally());
        assertThat(master.questions()).isEmpty();
        assertThat(available(shirt)).isEqualTo(5);
    }

    @Test
    void asksOnceAboutAllShortLinesAndOnlyAboutThem() {
        // Given
        Position plenty = Position.of("plenty-" + tests);
        reports(shirt, 6);
        reports(plenty, 100);
        master.has(shirt, 6);
        master.has(socks, 2);

        // When
        StockCheckOutcome outcome = check(refusing, line(shirt, 2), line(plenty, 1), line(socks, 2));

        // Then
        assertThat(outcome).isEqualTo(new Confirmed());
        assertThat(master.questions()).containsExactly(Set.of(shirt, socks));
        assertThat(available(socks)).isZero();
    }

    @Test
    void refusesWithWhatThereIsAndHoldsNothing() {
        // Given
        master.has(shirt, 3);
        master.has(socks, 9);

        // When
        StockCheckOutcome outcome = check(refusing, line(shirt, 4), line(socks, 1));

        // Then
        assertThat(outcome).isEqualTo(new NotEnough(List.of(new Shortage(shirt, 4, OptionalLong.of(3)))));
        assertThat(available(shirt)).isEqualTo(3);
        assertThat(available(socks)).isEqualTo(9);
    }

    @Test
    void learnsFromTheAnswer() {
        // Given
        reports(shirt, 2);
        clock.advance(Duration.ofMinutes(1));
        master.has(shirt, 50);

        // When
        check(shirt, 1);
        StockCheckOutcome next = check(shirt, 40);

        // Then
        assertThat(next).isEqualTo(new SoldLocally());
        assertThat(master.questions()).hasSize(1);
    }

    @Test
    void givesTheLastPieceToTheFirst() {
        // Given
        master.has(shirt, 3);

        // When
        StockCheckOutcome first = check(shirt, 2);
        StockCheckOutcome second = check(shirt, 2);

        // Then
        assertThat(first).isEqualTo(new Confirmed());
        assertThat(second).isEqualTo(new NotEnough(List.of(new Shortage(shirt, 2, OptionalLong.of(1)))));
    }

    @Test
    void takesOffWhatTheMasterGotSinceItsAnswerWasTrue() {
        // Given
        master.has(shirt, 3);
        OrderId first = new OrderId("first-" + tests);
        flow.check(refusing, first, List.of(line(shirt, 2)), Deadline.in(Duration.ofSeconds(30)));
        clock.advance(Duration.ofMinutes(5));
        books.holds().known(refusing.id(), first, clock.instant());
        master.isBehind(Duration.ofMinutes(10));

        // When
        StockCheckOutcome second = check(shirt, 2);

        // Then
        assertThat(second).isEqualTo(new NotEnough(List.of(new Shortage(shirt, 2, OptionalLong.of(1)))));
    }

    @Test
    void givesAsManyAsThereAreToManyAtOnce() throws Exception {
        // Given
        master.has(shirt, 7);
        List<Future<StockCheckOutcome>> checks = new ArrayList<>();

        // When
        try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                OrderId order = new OrderId("crowd-" + tests + "-" + i);
                checks.add(customers.submit(() ->
                        flow.check(refusing, order, List.of(line(shirt, 1)), Deadline.in(Duration.ofSeconds(20)))));
            }
        }

        // Then
        long accepted = 0;
        for (Future<StockCheckOutcome> one : checks) {
            accepted += one.get() instanceof NotEnough ? 0 : 1;
        }
        assertThat(accepted).isEqualTo(7);
    }

    @Test
    void refusesWhenTheMasterIsSilentIfThatIsTheChoice() {
        // Given
        reports(shirt, 5);
        master.fallSilent(true);

        // When
        StockCheckOutcome outcome = check(shirt, 1);

        // Then
        assertThat(outcome)
                .isEqualTo(new NotConfirmed(
                        List.of(new Shortage(shirt, 1, OptionalLong.empty())), SystemFault.SYSTEM_TOO_SLOW));
        assertThat(available(shirt)).isEqualTo(5);
    }

    @Test
    void sellsDownToTheFloorWhenTheMasterIsSilentIfThatIsTheChoice() {
        // Given
        Tenant toTheFloor =
                SampleTenants.oms(Map.of("thresholds.usual", "5", "when-unanswered", "floor", "floor", "1"));
        reports(shirt, 4);
        master.fallSilent(true);

        // When
        StockCheckOutcome first = check(toTheFloor, line(shirt, 2));
        StockCheckOutcome second = check(toTheFloor, line(shirt, 2));

        // Then
        assertThat(first).isEqualTo(new Unconfirmed(SystemFault.SYSTEM_TOO_SLOW));
        assertThat(second)
                .isEqualTo(new NotConfirmed(
                        List.of(new Shortage(shirt, 2, OptionalLong.of(1))), SystemFault.SYSTEM_TOO_SLOW));
    }

    @Test
    void acceptsAndRemembersToMarkWhenTheMasterIsSilentIfThatIsTheChoice() {
        // Given
        Tenant accepting = SampleTenants.oms(Map.of("when-unanswered", "accept-and-mark"));
        master.fallSilent(true);

        // When
        StockCheckOutcome outcome = check(accepting, line(shirt, 2));

        // Then
        assertThat(outcome).isEqualTo(new Unconfirmed(SystemFault.SYSTEM_TOO_SLOW));
        OrderId order = new OrderId("order-" + tests + "-" + orders);
        Demand wanted = Demand.of(List.of(line(shirt, 2)), Set.of(InventoryMode.RESERVE_ON_ORDER));
        assertThat(books.holds().count(SampleTenants.ACME, order, wanted, false))
                .isEqualTo(new Counted(News.CONFIRMED, true));
    }

    @Test
    void tracksLinesThatAreOnlyTrackedAndLeavesOthersAlone() {
        // Given
        reports(shirt, 1);

        // When
        StockCheckOutcome tracked = check(refusing, new OrderLine(shirt, 9, InventoryMode.TRACK_ONLY));
        StockCheckOutcome untracked = check(refusing, new OrderLine(socks, 9, InventoryMode.NONE));

        // Then
        assertThat(tracked).isEqualTo(new SoldLocally());
        assertThat(available(shirt)).isEqualTo(-8);
        assertThat(untracked).isEqualTo(new NothingToCheck());
        assertThat(master.questions()).isEmpty();
    }

    private void reports(Position position, long quantity) {
        master.has(position, quantity);
        books.words().hear(SampleTenants.ACME, List.of(master.word(position)), TOLERANCE);
    }

    private long available(Position position) {
        return books.holds()
                .standings(SampleTenants.ACME, Set.of(position), TOLERANCE)
                .getOrDefault(position, Availability.UNKNOWN)
                .available()
                .orElseThrow();
    }

    private StockCheckOutcome check(Position position, long quantity) {
        return check(refusing, line(position, quantity));
    }

    private StockCheckOutcome check(Tenant tenant, OrderLine... lines) {
        return flow.check(
                tenant,
                new OrderId("order-" + tests + "-" + ++orders),
                List.of(lines),
                Deadline.in(Duration.ofSeconds(10)));
    }

    private static OrderLine line(Position position, long quantity) {
        return new OrderLine(position, quantity, InventoryMode.RESERVE_ON_ORDER);
    }
}
