package io.integrationhub.orderexport;

import static io.integrationhub.orderexport.Reports.parcel;
import static io.integrationhub.orderexport.Reports.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.NotUnderstood;
import io.integrationhub.orderexport.OrderProgressOutcome.Stale;
import io.integrationhub.orderexport.OrderProgressOutcome.Unchanged;
import io.integrationhub.orderexport.OrderProgressOutcome.UnknownOrder;
import io.integrationhub.orderexport.OrderProgressOutcome.Updated;
import io.integrationhub.orderexport.order.Delivery;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.ReturnedItem;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import java.util.List;
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
    void showsTheReportedStatusOnTheOrder() {
        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new Updated(SampleOrders.NUMBER));
        assertThat(standing().orderState()).isEqualTo("Confirmed");
        assertThat(standing().shipmentState()).isEqualTo("Ready");
        assertThat(events.told()).containsExactly("seen");
    }

    @Test
    void endsARepeatedReportWithoutAWrite() {
        // Given
        apply(Reports.at(1).status("ready"));
        int writes = shop.writes();

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new Unchanged(SampleOrders.NUMBER));
        assertThat(shop.writes()).isEqualTo(writes);
    }

    @Test
    void endsALateReportWithoutAWrite() {
        // Given
        apply(Reports.at(2).status("shipped"));

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new Stale(SampleOrders.NUMBER));
        assertThat(standing().shipmentState()).isEqualTo("Shipped");
    }

    @Test
    void takesFromALateReportWhatIsStillNews() {
        // Given
        apply(Reports.at(2).status("shipped"));

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("ready").invoice("R-1", "84.97"));

        // Then
        assertThat(outcome).isInstanceOf(Updated.class);
        assertThat(standing().shipmentState()).isEqualTo("Shipped");
        assertThat(standing().notes()).containsEntry("hubInvoiceNumber", "R-1");
    }

    @Test
    void saysWhichOrderIsUnknown() {
        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).forOrder("SO-99").status("ready"));

        // Then
        assertThat(outcome).isEqualTo(new UnknownOrder(new OrderNumber("SO-99")));
    }

    @Test
    void appliesNothingOfAReportItDoesNotUnderstand() {
        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).status("levitating").invoice("R-1", "84.97"));

        // Then
        assertThat(outcome).isInstanceOf(NotUnderstood.class).asString().contains("status 'levitating'");
        assertThat(shop.writes()).isZero();
    }

    @Test
    void movesPartsOfALineAsTheyShip() {
        // Given
        apply(Reports.at(1).line("line-1", 5, "picking"));

        // When
        apply(Reports.at(2).line("line-1", 2, "shipped"));

        // Then
        assertThat(standing().lineStates()).containsEntry("line-1", Map.of("picking", 3L, "shipped", 2L));
    }

    @Test
    void addsADeliveryOnceAndCorrectsItsTracking() {
        // Given
        apply(Reports.at(1).delivery("D1", pieces("line-1", 2), parcel("P1", "TRACK-1")));
        apply(Reports.at(1).delivery("D1", pieces("line-1", 2), parcel("P1", "TRACK-1")));

        // When
        apply(Reports.at(2).delivery("D1", pieces("line-1", 2), parcel("P1", "TRACK-2"), parcel("P2", "TRACK-3")));

        // Then
        Delivery delivery = standing().deliveries().getFirst();
        assertThat(standing().deliveries()).hasSize(1);
        assertThat(delivery.items()).isEqualTo(Map.of("line-1", 2L));
        assertThat(delivery.parcels())
                .extracting(Delivery.Parcel::key, Delivery.Parcel::trackingId)
                .containsExactlyInAnyOrder(tuple("D1_P1", "TRACK-2"), tuple("D1_P2", "TRACK-3"));
    }

    @Test
    void takesAReturnThroughItsStates() {
        // Given
        apply(Reports.at(1).returned("R1", ReturnStatus.ADVISED, Optional.empty()));
        apply(Reports.at(2).returned("R1", ReturnStatus.RETURNED, Optional.empty()));

        // When
        apply(Reports.at(3).returned("R1", ReturnStatus.BACK_IN_STOCK, Optional.of(true)));

        // Then
        assertThat(standing().returns())
                .containsExactlyInAnyOrder(
                        new ReturnedItem("R1-advised", "", "line-1", 1, "Advised", "NonRefundable"),
                        new ReturnedItem("R1", "", "line-1", 1, "BackInStock", "Refunded"));
    }

    @Test
    void showsADelayAndAPayment() {
        // When
        apply(Reports.at(1)
                .delay("2026-12-01T00:00:00Z", "2026-12-03T00:00:00Z")
                .payment("paid"));

        // Then
        assertThat(standing().paymentState()).isEqualTo("Paid");
        assertThat(standing().notes())
                .containsEntry("hubDelayedFrom", "2026-12-01T00:00:00Z")
                .containsEntry("hubDelayedUntil", "2026-12-03T00:00:00Z");
    }

    @Test
    void doesNotOpenAnOrderAgainThatTheShopCalledOff() {
        // Given
        shop.set(
                SampleOrders.ID,
                _ -> new OrderStanding("Cancelled", "", "", "", Map.of(), List.of(), List.of(), List.of(), Map.of()));

        // When
        apply(Reports.at(1).status("ready"));

        // Then
        assertThat(standing().orderState()).isEqualTo("Cancelled");
    }

    @Test
    void doesNotTellTheMasterOfACancellationItReported() {
        // Given
        FakeMaster master = new FakeMaster();
        OrderExportFlow out = new OrderExportFlow(shop, ledger, new Handover(shop, master, events), events);
        out.export(tenant, SampleOrders.ID);
        apply(Reports.at(1).status("cancelled"));

        // When
        out.export(tenant, SampleOrders.ID);

        // Then
        assertThat(master.effects()).containsExactly("placed");
    }

    private OrderProgressOutcome apply(Reports reports) {
        return flow.apply(tenant, reports.report());
    }

    private OrderStanding standing() {
        return shop.get(SampleOrders.ID).standing();
    }
}
