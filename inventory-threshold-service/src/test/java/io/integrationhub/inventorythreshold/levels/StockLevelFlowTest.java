package io.integrationhub.inventorythreshold.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockLevelFlowTest {

    private static final Position SHIRT = new Position("shirt", "berlin");
    private static final OrderId FIRST = new OrderId("first");
    private static final OrderId SECOND = new OrderId("second");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of("thresholds.default", "5", "clock-skew", "0s"));
    private final List<StockEvent> published = new ArrayList<>();
    private final StockEventPublisher publisher = (_, event) -> published.add(event);
    private final StockLevelFlow flow = new StockLevelFlow(ledgers.events(), publisher);
    private Instant now = Instant.parse("2026-11-01T10:00:00Z");

    static IntStream steps() {
        return IntStream.rangeClosed(1, 12);
    }

    @BeforeEach
    void reportTenShirts() {
        report(SHIRT, 10);
        flow.publishChanges(tenant);
    }

    @Test
    void publishesNothingForANewPosition() {
        // Given
        report(Position.of("socks"), 2);

        // When
        flow.publishChanges(tenant);

        // Then
        assertThat(published).isEmpty();
    }

    @Test
    void publishesOnceThatOrdersHaveReachedTheThreshold() {
        // Given
        hold(FIRST, 5);

        // When
        flow.publishChanges(tenant);
        hold(SECOND, 1);
        flow.publishChanges(tenant);

        // Then
        assertThat(published).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED);
        assertThat(published.getFirst().position()).isEqualTo(SHIRT);
        assertThat(published.getFirst().available()).isEqualTo(5);
        assertThat(published.getFirst().threshold()).isEqualTo(5);
    }

    @Test
    void publishesThatAReportHasReplenishedAPosition() {
        // Given
        hold(FIRST, 9);
        flow.publishChanges(tenant);
        report(SHIRT, 20);

        // When
        flow.publishChanges(tenant);

        // Then
        assertThat(published).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED, Kind.REPLENISHED);
        assertThat(published).extracting(StockEvent::sequence).containsExactly(1L, 2L);
    }

    @Test
    void publishesThatACancelledOrderHasReplenishedAPosition() {
        // Given
        hold(FIRST, 9);
        flow.publishChanges(tenant);
        ledgers.holds().release(id, FIRST);

        // When
        flow.publishChanges(tenant);

        // Then
        assertThat(published).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED, Kind.REPLENISHED);
    }

    @Test
    void publishesThatAPositionIsOversoldWhoeverSoldIt() {
        // Given
        hold(FIRST, 4);
        report(SHIRT, 3);

        // When
        flow.publishChanges(tenant);

        // Then
        assertThat(published).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED, Kind.OVERSOLD);
        assertThat(published.getLast().available()).isEqualTo(-1);
    }

    @Test
    void publishesEveryChangeOnceIfThatIsTheChoice() {
        // Given
        StockTenant publishing = SampleTenants.oms(
                id, Map.of("thresholds.default", "5", "clock-skew", "0s", "publish-every-change", "true"));
        hold(FIRST, 2);
        flow.publishChanges(publishing);
        report(SHIRT, 10);

        // When
        flow.publishChanges(publishing);
        hold(SECOND, 3);
        flow.publishChanges(publishing);

        // Then
        assertThat(published)
                .extracting(StockEvent::kind)
                .containsExactly(Kind.CHANGED, Kind.THRESHOLD_REACHED, Kind.CHANGED);
        assertThat(published).extracting(StockEvent::available).containsExactly(8L, 5L, 5L);
        assertThat(published).extracting(StockEvent::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void publishesNothingForACrossingThatWasReversedBeforeTheComparison() {
        // Given
        hold(FIRST, 9);
        ledgers.holds().release(id, FIRST);

        // When
        flow.publishChanges(tenant);

        // Then
        assertThat(published).isEmpty();
    }

    @Test
    void publishesLaterIfTheBrokerIsDown() {
        // Given
        hold(FIRST, 9);
        StockEventPublisher down = (_, _) -> {
            throw new TransientFault(StreamFault.BROKER_UNREACHABLE, "no broker");
        };
        assertThatThrownBy(() -> new StockLevelFlow(ledgers.events(), down).publishChanges(tenant))
                .isInstanceOf(TransientFault.class);

        // When
        flow.publishChanges(tenant);

        // Then
        assertThat(published).extracting(StockEvent::kind).containsExactly(Kind.THRESHOLD_REACHED);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void publishesAnEventWithOneSequenceNumberAtWhateverStepAProcessCrashes(int step) {
        // Given
        hold(FIRST, 9);
        CrashingProcess process = new CrashingProcess(step);
        StockLevelFlow crashing = new StockLevelFlow(
                process.around(StockEventLedger.class, ledgers.events()),
                process.around(AccessiblePublisher.class, publisher::publish));

        // When
        try {
            crashing.publishChanges(tenant);
        } catch (CrashingProcess.Crash _) {
            // Another replica continues.
        }
        flow.publishChanges(tenant);

        // Then
        assertThat(published).extracting(StockEvent::sequence).containsOnly(1L);
        assertThat(flow.publishChanges(tenant)).isEmpty();
    }

    private void hold(OrderId order, long quantity) {
        Demand demand = new Demand(Map.of(SHIRT, quantity), Set.of(SHIRT));
        ledgers.holds().hold(id, order, demand, new HoldTerms(Duration.ofMinutes(5), Duration.ZERO, Thresholds.of(0)));
    }

    private void report(Position position, long quantity) {
        now = now.plusSeconds(60);
        ledgers.reportedStock().record(id, List.of(ReportedStock.of(position, quantity, now)), Duration.ZERO);
    }

    /** The port, accessible to the proxy. */
    public interface AccessiblePublisher extends StockEventPublisher {

        @Override
        void publish(TenantId tenant, StockEvent event);
    }
}
