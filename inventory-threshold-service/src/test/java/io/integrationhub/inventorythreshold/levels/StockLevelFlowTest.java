package io.integrationhub.inventorythreshold.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.inventorythreshold.stock.level.StockEvent.Kind;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.test.fakes.CrashingProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockLevelFlowTest {

    private static final Duration TOLERANCE = Duration.ZERO;
    private static TestLedgers books;
    private static int tests;

    private final Tenant tenant = SampleTenants.oms(Map.of("thresholds.usual", "5", "tolerance", "0s"));
    private final List<StockEvent> told = new ArrayList<>();
    private final StockEventPublisher events = (_, crossing) -> told.add(crossing);
    private final StockLevelFlow flow = new StockLevelFlow(books.crossings(), events);
    private Position shirt = Position.of("any");
    private Instant now = Instant.parse("2026-11-01T10:00:00Z");

    @BeforeAll
    static void open() {
        books = new TestLedgers();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    static IntStream steps() {
        return IntStream.rangeClosed(1, 12);
    }

    @BeforeEach
    void tenShirts() {
        tests++;
        shirt = new Position("level-shirt-" + tests, "berlin");
        reports(10);
        flow.look(tenant);
    }

    @Test
    void tellsNothingOfAPositionThatIsNew() {
        // Given
        shirt = Position.of("level-socks-" + tests);
        reports(2);

        // When
        flow.look(tenant);

        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void tellsOnceThatOrdersBroughtItDownToItsThreshold() {
        // Given
        holds("first", 5);

        // When
        flow.look(tenant);
        holds("second", 1);
        flow.look(tenant);

        // Then
        assertThat(told).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED);
        assertThat(told.getFirst().position()).isEqualTo(shirt);
        assertThat(told.getFirst().available()).isEqualTo(5);
        assertThat(told.getFirst().threshold()).isEqualTo(5);
    }

    @Test
    void tellsThatItIsBackAboveWhenGoodsCameIn() {
        // Given
        holds("first", 9);
        flow.look(tenant);
        reports(20);

        // When
        flow.look(tenant);

        // Then
        assertThat(told).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED, Kind.BACK_ABOVE);
        assertThat(told).extracting(StockEvent::number).containsExactly(1L, 2L);
    }

    @Test
    void tellsThatItIsBackAboveWhenAnOrderWasCalledOff() {
        // Given
        holds("first", 9);
        flow.look(tenant);
        books.holds().release(SampleTenants.ACME, order("first"));

        // When
        flow.look(tenant);

        // Then
        assertThat(told).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED, Kind.BACK_ABOVE);
    }

    @Test
    void tellsOfAnOversellWhoeverSoldIt() {
        // Given
        holds("first", 4);
        reports(3);

        // When
        flow.look(tenant);

        // Then
        assertThat(told).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED, Kind.OVERSOLD);
        assertThat(told.getLast().available()).isEqualTo(-1);
    }

    @Test
    void tellsEachOtherNumberOnceWhereThatIsWanted() {
        // Given
        Tenant curious = SampleTenants.oms(Map.of(
                "thresholds.usual", "5",
                "tolerance", "0s",
                "tell-each-change", "true"));
        holds("first", 2);
        flow.look(curious);
        reports(10);

        // When
        flow.look(curious);
        holds("second", 3);
        flow.look(curious);

        // Then
        assertThat(told)
                .extracting(StockEvent::kind)
                .containsExactly(Kind.CHANGED, Kind.THRESHOLD_REACHED, Kind.CHANGED);
        assertThat(told).extracting(StockEvent::available).containsExactly(8L, 5L, 5L);
        assertThat(told).extracting(StockEvent::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void tellsNothingOfWhatWasCrossedBackBeforeAnybodyLooked() {
        // Given
        holds("first", 9);
        books.holds().release(SampleTenants.ACME, order("first"));

        // When
        flow.look(tenant);

        // Then
        assertThat(told).isEmpty();
    }

    @Test
    void tellsItLaterWhenTheBrokerDidNotTakeIt() {
        // Given
        holds("first", 9);
        StockEventPublisher down = (_, _) -> {
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "no broker");
        };
        assertThatThrownBy(() -> new StockLevelFlow(books.crossings(), down).look(tenant))
                .isInstanceOf(TransientFault.class);

        // When
        flow.look(tenant);

        // Then
        assertThat(told).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tellsEachCrossingUnderOneNumberWhereverItDies(int step) {
        // Given
        holds("first", 9);
        CrashingProcess process = new CrashingProcess(step);
        StockLevelFlow dying = new StockLevelFlow(
                process.around(StockEventLedger.class, books.crossings()),
                process.around(StockEventPublisher.class, events));

        // When
        try {
            dying.look(tenant);
        } catch (CrashingProcess.Crash _) {
            // Another replica goes on.
        }
        flow.look(tenant);

        // Then
        assertThat(told).extracting(StockEvent::number).containsOnly(1L);
        assertThat(flow.look(tenant)).isEmpty();
    }

    private OrderId order(String name) {
        return new OrderId("level-" + tests + "-" + name);
    }

    private void holds(String order, long quantity) {
        books.holds()
                .hold(
                        SampleTenants.ACME,
                        order(order),
                        new Demand(Map.of(shirt, quantity), Set.of(shirt)),
                        new HoldTerms(Duration.ofMinutes(5), TOLERANCE));
    }

    private void reports(long quantity) {
        now = now.plusSeconds(60);
        books.words().hear(SampleTenants.ACME, List.of(new ReportedStock(shirt, quantity, now, 0)), TOLERANCE);
    }
}
