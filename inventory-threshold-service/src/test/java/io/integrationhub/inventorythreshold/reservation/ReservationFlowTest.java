package io.integrationhub.inventorythreshold.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.checkout.StockCheckFlow;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Unconfirmed;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.fakes.StockFlows;
import io.integrationhub.inventorythreshold.hold.OrderHoldFlow;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.Shortage;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Lapsed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.NothingToSay;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Postponed;
import io.integrationhub.inventorythreshold.reservation.ReservationOutcome.Released;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemFault;
import io.integrationhub.test.fakes.SettableClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock that the master keeps for an order, from the check to each of its ends. */
class ReservationFlowTest {

    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static TestLedgers books;
    private static int tests;

    private final SettableClock clock = SettableClock.at("2026-11-01T10:00:00Z");
    private final FakeInventoryMaster master = new FakeInventoryMaster(clock);
    private final FakeOrders shop = new FakeOrders();
    private final StockCheckFlow checks = StockFlows.checks(books, master, clock);
    private final OrderHoldFlow looks = new OrderHoldFlow(shop, books.holds(), clock);
    private final ReservationFlow flow = new ReservationFlow(books.reservations(), master);
    private final Tenant refusing = reserving(Map.of());
    private OrderId id = new OrderId("any");
    private Position shirt = Position.of("any");

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void tenShirts() {
        tests++;
        id = new OrderId("reserving-" + tests);
        shirt = Position.of("reserved-shirt-" + tests);
        master.has(shirt, 10);
    }

    @Test
    void hasTheMasterKeepWhatIsShortOnceHoweverOftenItIsAsked() {
        // When
        List<StockCheckOutcome> outcomes = List.of(check(refusing, id, 8), check(refusing, id, 8));

        // Then
        assertThat(outcomes).containsOnly(new Confirmed());
        assertThat(master.questions()).containsExactly(Set.of(shirt), Set.of(shirt));
        assertThat(master.left(shirt)).isEqualTo(2);
        assertThat(available()).isEqualTo(2);
    }

    @Test
    void refusesWithWhatThereIsWhenTheMasterKeepsNothing() {
        // When
        StockCheckOutcome outcome = check(refusing, id, 11);

        // Then
        assertThat(outcome).isEqualTo(new NotEnough(List.of(new Shortage(shirt, 11, OptionalLong.of(10)))));
        assertThat(flow.settle(refusing, id)).isEqualTo(new NothingToSay());
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void keepsOnlyWhatIsShortAndLeavesEnoughForWhatWasSoldLocally() {
        // Given
        learn();
        check(refusing, new OrderId("sold-locally-" + tests), 4);
        int keptOfWhatIsSoldLocally = master.reserved().size();

        // When
        StockCheckOutcome outcome = check(refusing, id, 7);

        // Then
        assertThat(keptOfWhatIsSoldLocally).isZero();
        assertThat(outcome).isEqualTo(new NotEnough(List.of(new Shortage(shirt, 7, OptionalLong.of(6)))));
        assertThat(flow.settle(refusing, id)).isEqualTo(new Released());
        assertThat(master.left(shirt)).isEqualTo(10);
    }

    @Test
    void makesItLastWhenTheOrderExistsAndCountsItOnceWhenTheMasterHasIt() {
        // Given
        soldAndSeen(4);

        // When
        ReservationOutcome outcome = flow.settle(refusing, id);

        // Then
        assertThat(outcome).isEqualTo(new ReservationOutcome.Confirmed());
        assertThat(master.keepsForGood(id)).isTrue();
        books.expire(id);
        assertThat(available()).isEqualTo(6);
        master.takes(id, Map.of(shirt, 4L));
        looks.known(refusing, id, clock.instant());
        assertThat(available()).isEqualTo(6);
        report();
        assertThat(available()).isEqualTo(6);
        assertThat(flow.settle(refusing, id)).isEqualTo(new NothingToSay());
    }

    @Test
    void givesItBackWhenNoOrderFollows() {
        // Given
        check(refusing, id, 4);
        looks.look(refusing, id);

        // When
        ReservationOutcome outcome = flow.settle(refusing, id);

        // Then
        assertThat(outcome).isEqualTo(new Released());
        assertThat(master.reserved()).isEmpty();
        report();
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void givesAConfirmedOneBackWhenTheOrderIsCalledOff() {
        // Given
        soldAndSeen(4);
        flow.settle(refusing, id);
        shop.cancel(id);
        looks.look(refusing, id);

        // When
        ReservationOutcome outcome = flow.settle(refusing, id);

        // Then
        assertThat(outcome).isEqualTo(new Released());
        assertThat(master.reserved()).isEmpty();
    }

    @Test
    void releasesWhatAnAnswerThatGotLostMayHaveKept() {
        // Given
        master.loseAnswers(true);

        // When
        StockCheckOutcome outcome = check(refusing, id, 4);

        // Then
        assertThat(outcome).isInstanceOf(NotConfirmed.class);
        assertThat(master.reserved()).containsKey(id);
        master.loseAnswers(false);
        assertThat(books.reservations().due(SampleTenants.ACME, 100)).doesNotContain(id);
        books.hurry();
        assertThat(books.reservations().due(SampleTenants.ACME, 100)).contains(id);
        assertThat(flow.settle(refusing, id)).isEqualTo(new Released());
        assertThat(master.reserved()).isEmpty();
    }

    @Test
    void confirmsWhatAnAnswerThatGotLostKeptForAnAcceptedOrder() {
        // Given
        Tenant accepting = reserving(Map.of("when-unanswered", "accept-and-mark"));
        master.loseAnswers(true);
        StockCheckOutcome outcome = check(accepting, id, 4);
        master.loseAnswers(false);
        ordered(4);

        // When
        looks.look(accepting, id);

        // Then
        assertThat(outcome).isInstanceOf(Unconfirmed.class);
        assertThat(flow.settle(accepting, id)).isEqualTo(new ReservationOutcome.Confirmed());
        assertThat(master.reserved()).containsOnlyKeys(id);
    }

    @Test
    void countsTheOrderHereWhenTheMasterKeepsItNoLonger() {
        // Given
        soldAndSeen(4);
        master.expire(id);

        // When
        ReservationOutcome outcome = flow.settle(refusing, id);

        // Then
        assertThat(outcome).isEqualTo(new Lapsed());
        report();
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void countsTheOrderHereFromTheMomentTheMasterMayHaveGivenItBack() {
        // Given
        check(refusing, id, 4);

        // When
        books.expire(id);
        master.expire(id);

        // Then
        report();
        assertThat(available()).isEqualTo(6);
        assertThat(check(refusing, new OrderId("other-" + tests), 7)).isInstanceOf(NotEnough.class);
    }

    @Test
    void saysItAgainWhenTheMasterWasSilent() {
        // Given
        check(refusing, id, 4);
        looks.look(refusing, id);
        master.fallSilent(true);

        // When
        List<ReservationOutcome> outcomes = flow.settleDue(refusing);

        // Then
        assertThat(outcomes).containsOnly(new Postponed(SystemFault.SYSTEM_TOO_SLOW, true));
        assertThat(flow.settleDue(refusing)).isEmpty();
        master.fallSilent(false);
        books.hurry();
        assertThat(flow.settleDue(refusing)).contains(new Released());
        assertThat(master.reserved()).isEmpty();
    }

    private static Tenant reserving(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("reservations.enabled", "true");
        return SampleTenants.oms(all);
    }

    private void soldAndSeen(long quantity) {
        check(refusing, id, quantity);
        ordered(quantity);
        looks.look(refusing, id);
    }

    private StockCheckOutcome check(Tenant tenant, OrderId order, long quantity) {
        return checks.check(tenant, order, List.of(line(quantity)), Deadline.in(Duration.ofSeconds(10)));
    }

    private void ordered(long quantity) {
        shop.put(id, clock.instant(), List.of(line(quantity)));
    }

    private OrderLine line(long quantity) {
        return new OrderLine(shirt, quantity, InventoryMode.RESERVE_ON_ORDER);
    }

    private void learn() {
        books.words().hear(SampleTenants.ACME, List.of(master.word(shirt)), TOLERANCE);
    }

    /** Much later, so that it includes all that the master has. */
    private void report() {
        clock.advance(Duration.ofMinutes(5));
        learn();
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
