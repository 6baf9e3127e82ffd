package io.integrationhub.orderexport.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.export.ExportDecision.HoldBack;
import io.integrationhub.orderexport.export.ExportDecision.Place;
import io.integrationhub.orderexport.export.ExportDecision.UpToDate;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.status.OrderStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders from before the start of a tenant, imported ones and finished ones are only exported if somebody says so. */
class ExportScopeTest {

    private static final Gate GATE = SampleTenants.settings(Map.of(
                    "gate.placed-from", "2026-11-01T00:00:00+01:00",
                    "gate.imported-orders", "skip",
                    "gate.finished-orders", "skip"))
            .toGate();

    private static final ExportEntry SENT_BY_AN_OPERATOR = new ExportEntry(
            Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), true);

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T23:00:00Z, false, Open, '', ",
        "2026-10-31T22:59:59Z, false, Open, '', placed-from",
        "2019-01-01T00:00:00Z, true, Complete, Delivered, placed-from",
        "2026-11-02T00:00:00Z, true, Open, '', imported-orders",
        "2026-11-02T00:00:00Z, false, Complete, '', finished-orders",
        "2026-11-02T00:00:00Z, false, Confirmed, Shipped, finished-orders",
        "2026-11-02T00:00:00Z, false, Open, Delivered, finished-orders",
        "2026-11-02T00:00:00Z, false, Confirmed, Ready, ",
    })
    void decidesByAgeOriginAndState(ArgumentsAccessor row) {
        // Given
        Order order = order(content(row), status(row.getString(2), row.getString(3)), Optional.empty());
        String rule = row.getString(4);

        // When
        ExportDecision decision = ExportDecision.of(order, ExportEntry.NONE, GATE);
        ExportDecision sentByAnOperator = ExportDecision.of(order, SENT_BY_AN_OPERATOR, GATE);

        // Then
        if (rule == null) {
            assertThat(decision).isInstanceOf(Place.class);
        } else {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            HoldBack.class,
                            it -> assertThat(it.obstacle().rule()).isEqualTo(rule));
        }
        assertThat(sentByAnOperator).isInstanceOf(Place.class);
    }

    @ParameterizedTest
    @CsvSource({"2019-01-01T00:00:00Z, true", "2026-11-02T00:00:00Z, false"})
    void doesNotConcernAnExportedOrder(ArgumentsAccessor row) {
        // Given
        Order order = order(content(row), status("Complete", "Delivered"), Optional.of(new Receipt("OMS-1")));

        // When
        ExportDecision decision = ExportDecision.of(order, ExportEntry.NONE, GATE);

        // Then
        assertThat(decision).isInstanceOf(UpToDate.class);
    }

    @ParameterizedTest
    @CsvSource({"skip, Complete, HoldBack", "skip, Open, Amend", "export, Complete, Amend", "skip, Cancelled, Cancel"})
    void decidesWhetherAChangeOfAFinishedOrderIsSent(String rule, String orderState, String expected) {
        // Given
        Gate gate =
                SampleTenants.settings(Map.of("gate.finished-changes", rule)).toGate();
        Order order = order(SampleOrders.content("anonymized"), status(orderState, ""), Optional.empty());
        ExportEntry exported = new ExportEntry(
                Optional.empty(),
                Optional.of(new Receipt("OMS-1")),
                Optional.of(SampleOrders.content("Berlin").fingerprint()),
                false,
                Optional.empty(),
                Optional.empty(),
                false);

        // When
        ExportDecision decision = ExportDecision.of(order, exported, gate);

        // Then
        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }

    private static OrderContent content(ArgumentsAccessor row) {
        return SampleOrders.content("Berlin", Instant.parse(row.getString(0)), row.getBoolean(1));
    }

    private static OrderStatus status(String orderState, String shipmentState) {
        return new OrderStatus(
                orderState, shipmentState, "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    private static Order order(OrderContent content, OrderStatus status, Optional<Receipt> receipt) {
        return new Order(SampleOrders.ID, 1, SampleOrders.NUMBER, SampleOrders.PLACED, content, status, receipt);
    }
}
