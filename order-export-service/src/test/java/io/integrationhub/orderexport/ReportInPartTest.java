package io.integrationhub.orderexport;

import static io.integrationhub.orderexport.Reports.parcel;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.Applied;
import io.integrationhub.orderexport.OrderProgressOutcome.AppliedInPart;
import io.integrationhub.orderexport.OrderProgressOutcome.Unsupported;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.orderexport.progress.OrderReport.LineQuantity;
import io.integrationhub.orderexport.progress.OrderReport.ReturnStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is understood of a report is applied; the rest is named with its place. */
class ReportInPartTest {

    private final FakeShop shop = new FakeShop();
    private final FakeLedger ledger = new FakeLedger();
    private final OrderProgressFlow flow = new OrderProgressFlow(shop, ledger, ledger, new FakeEvents());

    @BeforeEach
    void anOrderIsPlaced() {
        shop.put(SampleOrders.order());
    }

    @Test
    void appliesAShipmentWithAFreeSample() {
        // When
        OrderProgressOutcome outcome = apply(
                Map.of(),
                Reports.at(1)
                        .status("shipped")
                        .delivery("D1", List.of(line("line-1", 5), line("SAMPLE", 1)), parcel("P1", "TRACK-1")));

        // Then
        assertThat(outcome)
                .isEqualTo(new AppliedInPart(SampleOrders.NUMBER, List.of("deliveries[0].lines[1].lineId 'SAMPLE'")));
        assertThat(status().shipmentState()).isEqualTo("Shipped");
        assertThat(status().deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.items()).isEqualTo(Map.of("line-1", 5L));
            assertThat(delivery.parcels()).hasSize(1);
        });
    }

    @Test
    void leavesOutUnknownLinesIfTheTenantSaysSo() {
        // When
        OrderProgressOutcome outcome = apply(
                Map.of("unknown-lines", "ignore"),
                Reports.at(1).delivery("D1", List.of(line("line-1", 5), line("SAMPLE", 1)), parcel("P1", "TRACK-1")));

        // Then
        assertThat(outcome).isInstanceOf(Applied.class);
    }

    @Test
    void appliesAnInvoiceBesideAnUnknownStatus() {
        // When
        OrderProgressOutcome outcome =
                apply(Map.of(), Reports.at(1).status("levitating").invoice("R-1", "84.97"));

        // Then
        assertThat(outcome).isEqualTo(new AppliedInPart(SampleOrders.NUMBER, List.of("status 'levitating'")));
        assertThat(status().hubFields()).containsEntry("hubInvoiceNumber", "R-1");
    }

    @Test
    void appliesAReturnWithoutARefundThatIsNoAmount() {
        // When
        OrderProgressOutcome outcome = apply(Map.of(), Reports.at(1).refunded("R1", "10.005"));

        // Then
        assertThat(outcome).isEqualTo(new AppliedInPart(SampleOrders.NUMBER, List.of("returns[0].refund '10.005'")));
        assertThat(status().returns()).singleElement().satisfies(item -> {
            assertThat(item.shipmentState()).isEqualTo("BackInStock");
            assertThat(item.paymentState()).isEqualTo("Initial");
        });
    }

    @Test
    void appliesThePaymentBesideAnImpossibleQuantity() {
        // When
        OrderProgressOutcome outcome =
                apply(Map.of(), Reports.at(1).payment("paid").line("line-1", -1, "shipped"));

        // Then
        assertThat(outcome).isEqualTo(new AppliedInPart(SampleOrders.NUMBER, List.of("lines[0].quantity '-1'")));
        assertThat(status().paymentState()).isEqualTo("Paid");
    }

    @Test
    void appliesTheRestWhenTheReportIsReplayedAfterItsCauseWasFixed() {
        // Given
        Reports report = Reports.at(1).status("levitating").returned("R1", ReturnStatus.RETURNED, Optional.empty());
        apply(Map.of(), report);

        // When
        OrderProgressOutcome outcome = apply(Map.of("states.levitating", "order=Confirmed shipment=Ready"), report);

        // Then
        assertThat(outcome).isInstanceOf(Applied.class);
        assertThat(status().shipmentState()).isEqualTo("Ready");
    }

    @Test
    void correctsADeliveryWhenTheSameReportIsUnderstoodBetter() {
        // Given
        Tenant tenant = SampleTenants.oms(Map.of());
        flow.apply(
                tenant,
                Reports.at(1)
                        .delivery("D1", List.of(line("line-1", 5)), parcel("P1", "T"))
                        .report());

        // When
        flow.apply(
                tenant,
                Reports.at(1)
                        .delivery("D1", List.of(line("line-1", 5), line("line-2", 1)), parcel("P1", "T"))
                        .report());

        // Then
        assertThat(status().deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.items()).isEqualTo(Map.of("line-1", 5L, "line-2", 1L)));
    }

    @Test
    void addsUpALineThatADeliveryNamesSeveralTimes() {
        // When
        apply(Map.of(), Reports.at(1).delivery("D1", List.of(line("line-1", 2), line("line-1", 3)), parcel("P", "T")));

        // Then
        assertThat(status().deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.items()).isEqualTo(Map.of("line-1", 5L)));
    }

    @Test
    void appliesNothingOfAReportThatIsEntirelyUnknown() {
        // When
        OrderProgressOutcome outcome = apply(Map.of(), Reports.at(1).status("levitating"));

        // Then
        assertThat(outcome).isEqualTo(new Unsupported(SampleOrders.NUMBER, List.of("status 'levitating'")));
        assertThat(shop.writes()).isZero();
    }

    private OrderProgressOutcome apply(Map<String, String> settings, Reports reports) {
        return flow.apply(SampleTenants.oms(settings), reports.report());
    }

    private static LineQuantity line(String id, long quantity) {
        return new LineQuantity(id, quantity);
    }

    private OrderStatus status() {
        return shop.get(SampleOrders.ID).status();
    }
}
