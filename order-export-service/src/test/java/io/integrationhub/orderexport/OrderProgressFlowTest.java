package io.integrationhub.orderexport;

import static io.integrationhub.orderexport.Reports.parcel;
import static io.integrationhub.orderexport.Reports.quantity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.AlreadyApplied;
import io.integrationhub.orderexport.OrderProgressOutcome.Applied;
import io.integrationhub.orderexport.OrderProgressOutcome.NotFound;
import io.integrationhub.orderexport.OrderProgressOutcome.Stale;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import io.integrationhub.system.AdapterPerTenant;
import io.integrationhub.test.fakes.BoundSections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderProgressFlowTest {

    private final Tenant tenant = SampleTenants.oms(Map.of(
            "states.shipped",
            "order=Confirmed shipment=Shipped line=shipped",
            "states.picking",
            "shipment=Pending line=picking"));
    private final FakeShop shop = new FakeShop();
    private final FakeLedger ledger = new FakeLedger();
    private final FakeEvents events = new FakeEvents();
    private final OrderProgressFlow flow = new OrderProgressFlow(shop, ledger, ledger, events);

    @BeforeEach
    void anOrderIsPlaced() {
        shop.put(SampleOrders.order());
    }

    @Test
    void appliesTheReportedStatus() {
        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new Applied(SampleOrders.NUMBER));
        assertThat(status().orderState()).isEqualTo("Confirmed");
        assertThat(status().shipmentState()).isEqualTo("Ready");
        assertThat(events.published()).containsExactly("changes");
    }

    @Test
    void appliesAndRecordsNothingInDryRun() {
        // Given
        Tenant dry = BoundSections.with(
                tenant, Map.entry(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN)));
        int writes = shop.writes();

        // Then
        assertThatThrownBy(() -> flow.apply(dry, Reports.at(1).status("ready").report()))
                .isInstanceOf(DryRunStop.class)
                .hasMessageContaining("reported values to order " + SampleOrders.NUMBER);
        assertThat(shop.writes()).isEqualTo(writes);
        assertThat(apply(Reports.at(1).status("ready"))).isInstanceOf(Applied.class);
    }

    @Test
    void handlesARepeatedReportWithoutAWrite() {
        // Given
        apply(Reports.at(1).status("ready"));
        int writes = shop.writes();

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new AlreadyApplied(SampleOrders.NUMBER));
        assertThat(shop.writes()).isEqualTo(writes);
    }

    @Test
    void ignoresALateReport() {
        // Given
        apply(Reports.at(2).status("shipped"));

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new Stale(SampleOrders.NUMBER));
        assertThat(status().shipmentState()).isEqualTo("Shipped");
    }

    @Test
    void appliesTheNewValuesOfALateReport() {
        // Given
        apply(Reports.at(2).status("shipped"));

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready").invoice("R-1", "84.97"));

        // Then
        assertThat(outcome).isInstanceOf(Applied.class);
        assertThat(status().shipmentState()).isEqualTo("Shipped");
        assertThat(status().hubFields()).containsEntry("hubInvoiceNumber", "R-1");
    }

    @Test
    void reportsAnUnknownOrder() {
        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).forOrder("SO-99").status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new NotFound(new OrderNumber("SO-99")));
    }

    @Test
    void movesPiecesOfALineWhenTheyAreShipped() {
        // Given
        apply(Reports.at(1).line("line-1", 5, "picking"));

        // When
        apply(Reports.at(2).line("line-1", 2, "shipped"));

        // Then
        assertThat(status().lineStates()).containsEntry("line-1", Map.of("picking", 3L, "shipped", 2L));
    }

    @Test
    void addsADeliveryOnceAndUpdatesItsTracking() {
        // Given
        apply(Reports.at(1).delivery("D1", quantity("line-1", 2), parcel("P1", "TRACK-1")));
        apply(Reports.at(1).delivery("D1", quantity("line-1", 2), parcel("P1", "TRACK-1")));

        // When
        apply(Reports.at(2).delivery("D1", quantity("line-1", 2), parcel("P1", "TRACK-2"), parcel("P2", "TRACK-3")));

        // Then
        Delivery delivery = status().deliveries().getFirst();
        assertThat(status().deliveries()).hasSize(1);
        assertThat(delivery.items()).isEqualTo(Map.of("line-1", 2L));
        assertThat(delivery.parcels())
                .extracting(Delivery.Parcel::key, Delivery.Parcel::trackingId)
                .containsExactlyInAnyOrder(tuple("D1_P1", "TRACK-2"), tuple("D1_P2", "TRACK-3"));
    }

    @Test
    void movesAReturnThroughItsStates() {
        // Given
        apply(Reports.at(1).returned("R1", ReturnStatus.ADVISED, Optional.empty()));
        apply(Reports.at(2).returned("R1", ReturnStatus.RETURNED, Optional.empty()));

        // When
        apply(Reports.at(3).returned("R1", ReturnStatus.BACK_IN_STOCK, Optional.of(true)));

        // Then
        assertThat(status().returns())
                .containsExactlyInAnyOrder(
                        new ReturnedItem("R1-hub-advised", "", "line-1", 1, "Advised", "NonRefundable", ""),
                        new ReturnedItem("R1", "", "line-1", 1, "BackInStock", "Refunded", ""));
    }

    @Test
    void receivesAReturnThatWasAdvisedInTheShopAsAnItemOfItsOwn() {
        // Given
        ReturnedItem advised = new ReturnedItem("R1", "id-1", "line-1", 1, "Advised", "NonRefundable", "");
        shop.updateStatus(SampleOrders.ID, status -> SampleOrders.returning(status, advised));

        // When
        apply(Reports.at(1).returned("R1", ReturnStatus.ADVISED, Optional.empty()));
        apply(Reports.at(2).returned("R1", ReturnStatus.BACK_IN_STOCK, Optional.of(true)));

        // Then
        assertThat(status().returns())
                .containsExactly(
                        advised, new ReturnedItem("R1-received", "", "line-1", 1, "BackInStock", "Refunded", ""));
    }

    @Test
    void appliesADelayAndAPaymentStatus() {
        // When
        apply(Reports.at(1)
                .delay("2026-12-01T00:00:00Z", "2026-12-03T00:00:00Z")
                .payment("paid"));

        // Then
        assertThat(status().paymentState()).isEqualTo("Paid");
        assertThat(status().hubFields())
                .containsEntry("hubDelayedFrom", "2026-12-01T00:00:00Z")
                .containsEntry("hubDelayedUntil", "2026-12-03T00:00:00Z");
    }

    @Test
    void doesNotReopenACancelledOrder() {
        // Given
        shop.updateStatus(SampleOrders.ID, SampleOrders::cancelled);

        // When
        apply(Reports.at(1).status("ready"));

        // Then
        assertThat(status().orderState()).isEqualTo("Cancelled");
    }

    @Test
    void doesNotSendTheMasterACancellationItReported() {
        // Given
        FakeMaster master = new FakeMaster();
        OrderExportFlow exportFlow = new OrderExportFlow(shop, ledger, AdapterPerTenant.always(master), events);
        exportFlow.export(tenant, SampleOrders.ID);
        apply(Reports.at(1).status("cancelled"));

        // When
        exportFlow.export(tenant, SampleOrders.ID);

        // Then
        assertThat(master.effects()).containsExactly("placed");
    }

    private OrderProgressOutcome apply(Reports reports) {
        return flow.apply(tenant, reports.report());
    }

    private OrderStatus status() {
        return shop.get(SampleOrders.ID).status();
    }
}
