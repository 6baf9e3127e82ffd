package io.integrationhub.orderexport.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.FakeShop;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaymentMessageHandlerTest {

    private final FakeShop shop = new FakeShop();
    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();
    private final PaymentMessageHandler doorbell =
            new PaymentMessageHandler(shop, broker, new Tenants(List.of(SampleTenants.oms(Map.of()))));

    @Test
    void forwardsTheMessageToTheOrderOfThePayment() {
        // Given
        shop.put(SampleOrders.order());
        shop.updateStatus(SampleOrders.ID, PaymentMessageHandlerTest::paid);

        // When
        doorbell.handle(message("payment-1"));

        // Then
        assertThat(broker.records())
                .singleElement()
                .extracting(OutboundRecord::destination, OutboundRecord::key)
                .containsExactly("hub.acme.commercetools.order", SampleOrders.ID.value());
    }

    @Test
    void ignoresAPaymentWithoutAnOrder() {
        // Given
        shop.put(SampleOrders.order());

        // When
        doorbell.handle(message("payment-1"));

        // Then
        assertThat(broker.records()).isEmpty();
    }

    private static OrderStatus paid(OrderStatus status) {
        Payment payment = new Payment("payment-1", "", "", "invoice", Money.ofMinor("EUR", 8497, 2), List.of());
        return SampleOrders.paidWith(status, payment);
    }

    private static InboundRecord message(String paymentId) {
        return new InboundRecord(SampleTenants.ACME, paymentId, new byte[0], Map.of(), Instant.EPOCH, "c-1");
    }
}
