package io.integrationhub.inventorythreshold.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.fakes.FakeOrders;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Confirmed;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Held;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Released;
import io.integrationhub.inventorythreshold.hold.OrderHoldOutcome.Unchanged;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.HoldTerms;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Thresholds;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderHoldFlowTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final OrderId ORDER = new OrderId("order");
    private static final Position SHIRT = Position.of("shirt");

    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeOrders orders = new FakeOrders();
    private final HoldLedger holds = ledgers.holds();
    private final OrderHoldFlow flow = new OrderHoldFlow(orders, holds, InstantSource.fixed(TEN.plusSeconds(1)));
    private final TenantId id = SampleTenants.newId();
    private final StockTenant tenant = SampleTenants.oms(id, Map.of());

    @BeforeEach
    void reportTenShirtsAtTen() {
        report(10, TEN);
    }

    @Test
    void confirmsTheHoldOfACheckedOrder() {
        // Given
        holdInCheckout(3);
        placeOrder(3);

        // When
        OrderHoldOutcome first = flow.update(tenant, ORDER);
        OrderHoldOutcome again = flow.update(tenant, ORDER);

        // Then
        assertThat(first).isEqualTo(new Confirmed(ORDER.value()));
        assertThat(again).isEqualTo(new Unchanged(ORDER.value()));
        assertThat(available()).isEqualTo(7);
        assertThat(holds.overdue(id, 100)).doesNotContain(ORDER);
    }

    @Test
    void holdsStockForAnUncheckedOrderOnce() {
        // Given
        placeOrder(3);

        // When
        OrderHoldOutcome first = flow.update(tenant, ORDER);
        flow.update(tenant, ORDER);

        // Then
        assertThat(first).isEqualTo(new Held(ORDER.value()));
        assertThat(available()).isEqualTo(7);
    }

    @Test
    void adjustsTheHoldOfAnEditedOrder() {
        // Given
        placeOrder(3);
        flow.update(tenant, ORDER);
        placeOrder(5);

        // When
        OrderHoldOutcome outcome = flow.update(tenant, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Held(ORDER.value()));
        assertThat(available()).isEqualTo(5);
    }

    @Test
    void releasesTheHoldOfAnOrderThatWasNeverCreated() {
        // Given
        holdInCheckout(3);

        // When
        OrderHoldOutcome outcome = flow.update(tenant, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Released(ORDER));
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void releasesTheHoldOfACancelledOrder() {
        // Given
        placeOrder(3);
        flow.update(tenant, ORDER);
        orders.cancel(ORDER);

        // When
        flow.update(tenant, ORDER);

        // Then
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void endsAHoldWithTheFirstReportThatIncludesIt() {
        // Given
        placeOrder(3);
        flow.update(tenant, ORDER);
        flow.recordKnown(tenant, ORDER, TEN.plusSeconds(60));

        // When
        report(9, TEN.plusSeconds(80));
        long afterTooEarlyReport = available();
        report(6, TEN.plusSeconds(90));

        // Then
        assertThat(afterTooEarlyReport).isEqualTo(6);
        assertThat(available()).isEqualTo(6);
        assertThat(flow.update(tenant, ORDER)).isEqualTo(new Unchanged(ORDER.value()));
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void holdsStockForAnOrderThatTheMasterHadBeforeItsMessageArrived() {
        // Given
        flow.recordKnown(tenant, ORDER, TEN.plusSeconds(60));
        placeOrder(3);

        // When
        OrderHoldOutcome outcome = flow.update(tenant, ORDER);

        // Then
        assertThat(outcome).isEqualTo(new Held(ORDER.value()));
        assertThat(available()).isEqualTo(7);
        report(7, TEN.plusSeconds(120));
        assertThat(available()).isEqualTo(7);
    }

    @Test
    void holdsNothingForAnOrderThatWasExportedBeforeTheServiceWasInUse() {
        // Given
        report(10, TEN.plusSeconds(600));
        Optional<Instant> exportedAt = Optional.of(TEN.plusSeconds(60));
        orders.put(new StockOrder(ORDER, ORDER.value(), TEN, exportedAt, false, true, List.of(line(3))));

        // When
        flow.update(tenant, ORDER);

        // Then
        assertThat(available()).isEqualTo(10);
    }

    @Test
    void marksAnUnconfirmedOrderOnce() {
        // Given
        holdInCheckout(3);
        holds.markUnconfirmed(id, ORDER);
        placeOrder(3);

        // When
        flow.update(tenant, ORDER);
        flow.update(tenant, ORDER);

        // Then
        assertThat(orders.unconfirmed()).containsExactly(ORDER);
    }

    @Test
    void marksACheckoutOrderThatWasNotChecked() {
        // Given
        orders.put(new StockOrder(ORDER, "1001", TEN, Optional.empty(), false, false, List.of(line(3))));

        // When
        flow.update(tenant, ORDER);
        flow.update(tenant, ORDER);

        // Then
        assertThat(orders.unconfirmed()).containsExactly(ORDER);
    }

    @Test
    void doesNotMarkAnImportedOrder() {
        // Given
        placeOrder(3);

        // When
        flow.update(tenant, ORDER);

        // Then
        assertThat(orders.unconfirmed()).isEmpty();
    }

    @Test
    void ignoresOrdersWhereCommercetoolsIsTheMaster() {
        // Given
        Tenants tenants = new Tenants(List.of());

        // Then
        assertThat(new OrderMessageHandler(flow, tenants).isFor(SampleTenants.withMaster("commercetools", Map.of())))
                .isFalse();
        assertThat(new OrderEventHandler(flow, tenants).isFor(SampleTenants.withMaster("commercetools", Map.of())))
                .isFalse();
    }

    @Test
    void ignoresOutdatedReports() {
        // When
        report(99, TEN.minusSeconds(1));

        // Then
        assertThat(available()).isEqualTo(10);
    }

    private void placeOrder(long quantity) {
        orders.putImported(ORDER, TEN, List.of(line(quantity)));
    }

    private void holdInCheckout(long quantity) {
        Demand demand = Demand.of(List.of(line(quantity)), Set.of(InventoryMode.RESERVE_ON_ORDER));
        holds.hold(id, ORDER, demand, new HoldTerms(Duration.ZERO, CLOCK_SKEW, Thresholds.of(0)));
    }

    private static OrderLine line(long quantity) {
        return new OrderLine(SHIRT, quantity, InventoryMode.RESERVE_ON_ORDER);
    }

    private void report(long quantity, Instant asOf) {
        ledgers.reportedStock().record(id, List.of(ReportedStock.of(SHIRT, quantity, asOf)), CLOCK_SKEW);
    }

    private long available() {
        return holds.availability(id, Set.of(SHIRT), CLOCK_SKEW)
                .get(SHIRT)
                .available()
                .orElseThrow();
    }
}
