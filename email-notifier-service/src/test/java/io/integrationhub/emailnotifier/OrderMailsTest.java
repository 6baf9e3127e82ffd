package io.integrationhub.emailnotifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.MailOutcome.Sent;
import io.integrationhub.emailnotifier.commercetools.order.MailableOrder.Delay;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.order.OrderEvent;
import io.integrationhub.emailnotifier.ledger.MailStatus;
import io.integrationhub.emailnotifier.transport.SendResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an order's mails tell, each state once. */
class OrderMailsTest {

    private final SampleFlows flows = new SampleFlows();
    private final SampleOrders order = new SampleOrders();
    private Tenant tenant = SampleTenants.tenant(Map.of());

    private MailOutcome send() {
        return flows.orders((_, _) -> Optional.of(order.now())).send(tenant, SampleOrders.ID);
    }

    private List<String> types() {
        return flows.transport.types();
    }

    private OrderEvent lastEvent() {
        return ((OrderMail) flows.renderer.last()).event();
    }

    @Test
    void tellsAChangeWithTheQuantitiesBeforeAndAfter() {
        // Given
        send();
        order.quantity(5);

        // When
        MailOutcome outcome = send();
        send();

        // Then
        assertThat(outcome).isEqualTo(new Sent("SO-1", List.of(MailType.ORDER_CHANGED)));
        assertThat(types()).containsExactly("order-confirmation", "order-changed");
        assertThat(lastEvent())
                .isInstanceOfSatisfying(
                        OrderEvent.Changed.class,
                        changed -> assertThat(changed.changes())
                                .singleElement()
                                .returns(2L, it -> it.before())
                                .returns(5L, it -> it.after()));
    }

    @Test
    void tellsThatAChangeWasReversed() {
        // Given
        send();
        order.quantity(5);
        send();
        order.quantity(2);

        // When
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "order-changed", "order-changed");
    }

    @Test
    void tellsEachParcelOnceItCanBeTracked() {
        // Given
        send();
        order.shipmentState("Partial").delivery("delivery-1", "parcel-1");
        send();
        order.delivery("delivery-2", "parcel-2", "parcel-3");

        // When
        send();
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "shipment-sent", "shipment-sent");
        assertThat(lastEvent())
                .isInstanceOfSatisfying(
                        OrderEvent.Sent.class,
                        sent -> assertThat(sent.deliveries())
                                .singleElement()
                                .satisfies(delivery ->
                                        assertThat(delivery.parcels()).hasSize(2)));
    }

    @Test
    void tellsADeliveryWithoutTrackingOnceTheOrderCountsAsSent() {
        // Given
        send();
        order.delivery("delivery-1");
        send();

        // When
        order.shipmentState("Shipped");
        send();
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "shipment-sent");
    }

    @Test
    void tellsTheWholeOrderWithoutDeliveries() {
        // Given
        send();
        order.shipmentState("Shipped");
        send();

        // When
        order.delivery("delivery-1");
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "shipment-sent");
    }

    @Test
    void sendsNothingAboutSentGoodsThatHaveArrived() {
        // Given
        order.shipmentState("Delivered").delivery("delivery-1", "parcel-1");

        // When
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "shipment-delivered");
    }

    @Test
    void tellsEachDelayOnce() {
        // Given
        send();
        order.delay(new Delay(Optional.empty(), Optional.of(LocalDate.parse("2026-11-27"))));
        send();
        send();
        order.delay(new Delay(Optional.empty(), Optional.of(LocalDate.parse("2026-12-04"))));

        // When
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "order-delayed", "order-delayed");
    }

    @Test
    void tellsACancellationInsteadOfEarlierStates() {
        // Given
        order.orderState("Cancelled");

        // When
        send();

        // Then
        assertThat(types()).containsExactly("order-cancelled");
    }

    @Test
    void tellsOnlyTheItemsThatCameBackThisTime() {
        // Given
        send();
        order.returned("return-1", false);
        send();
        order.returned("return-2", false);

        // When
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "return-received", "return-received");
        assertThat(lastEvent())
                .isInstanceOfSatisfying(
                        OrderEvent.Returned.class,
                        returned -> assertThat(returned.lines()).hasSize(1));
    }

    @Test
    void tellsOnlyTheMoneyThatCameBackThisTime() {
        // Given
        send();
        order.returned("return-1", true);
        send();
        order.returned("return-2", true);

        // When
        send();

        // Then
        assertThat(types()).filteredOn("refund"::equals).hasSize(2);
        assertThat(lastEvent())
                .isInstanceOfSatisfying(
                        OrderEvent.Refunded.class,
                        refunded -> assertThat(refunded.amount().amount()).isEqualTo("10.00"));
    }

    @Test
    void tellsRefundsOfPaymentsIfTheTenantWantsIt() {
        // Given
        tenant = SampleTenants.tenant(Map.of("refund-basis", "payments"));
        send();
        order.refund("transaction-1", 500).refund("transaction-2", 250).returned("return-1", true);

        // When
        send();
        send();

        // Then
        assertThat(types()).containsExactly("order-confirmation", "return-received", "refund");
        assertThat(lastEvent())
                .isInstanceOfSatisfying(
                        OrderEvent.Refunded.class,
                        refunded -> assertThat(refunded.amount().amount()).isEqualTo("7.50"));
    }

    @Test
    void tellsAParcelAloneIfTheMailAboutAnEarlierOneIsUnknown() {
        // Given
        send();
        order.shipmentState("Partial").delivery("delivery-1", "parcel-1");
        flows.transport.endNextWith(() -> new SendResult.Unknown("no response"));
        send();
        order.delivery("delivery-2", "parcel-2");

        // When
        send();

        // Then
        assertThat(flows.ledger.statuses())
                .containsEntry("shipment-sent parcel-1", MailStatus.UNKNOWN)
                .containsEntry("shipment-sent parcel-2", MailStatus.SENT);
    }
}
