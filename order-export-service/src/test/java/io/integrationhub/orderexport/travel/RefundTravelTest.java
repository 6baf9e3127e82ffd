package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.oms.OmsOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Refunds reported by the OMS are added to the payment of the order. */
@ExtendWith(SharedOrderWorld.class)
class RefundTravelTest {

    private static final String MONEY = "{'currencyCode':'EUR','centAmount':6740}";

    @Test
    void addsEachRefundOnceToThePaymentSettledByTheOms(OrderWorld world) {
        // Given
        String number = "REFUND-1";
        JsonNode order = world.shop.order(number);
        String payment = pay(world, number);
        eventually(() -> assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1));

        // When
        OmsOrder.Line one = new OmsOrder.Line(order.at("/lineItems/0/id").asString(), 1);
        world.oms.progress().shipRemaining(number);
        world.oms.progress().refund(number, one, "12.50");
        world.oms.progress().refund(number, one, "12.50");
        world.oms.progress().refundPart(number, "goodwill-1", "1.00");
        world.oms.progress().refundPart(number, "goodwill-2", "1.00");
        world.oms.progress().deliver(number);

        // Then
        eventually(() -> assertThat(refunds(world, payment)).containsExactlyInAnyOrder(1250L, 100L, 100L));
        eventually(() ->
                assertThat(world.order(number).path("orderState").asString()).isEqualTo("Complete"));
        assertThat(refunds(world, payment)).containsExactlyInAnyOrder(1250L, 100L, 100L);
    }

    private static String pay(OrderWorld world, String number) {
        String payment = world.shop
                .post(
                        "payments",
                        "{'amountPlanned':"
                                + MONEY
                                + ",'paymentMethodInfo':{'method':'invoice'},'transactions':["
                                + "{'type':'Charge','state':'Success','amount':"
                                + MONEY
                                + "}]}")
                .path("id")
                .asString();
        world.shop.change(number, "{'action':'addPayment','payment':{'typeId':'payment','id':'" + payment + "'}}");
        return payment;
    }

    private static List<Long> refunds(OrderWorld world, String payment) {
        return world.shop
                .get("payments/" + payment)
                .path("transactions")
                .valueStream()
                .filter(transaction -> transaction.path("type").asString().equals("Refund"))
                .map(transaction -> transaction.at("/amount/centAmount").asLong())
                .toList();
    }
}
