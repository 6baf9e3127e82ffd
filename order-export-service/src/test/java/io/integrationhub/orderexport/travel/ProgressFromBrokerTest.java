package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An order master that writes its reports directly to the broker. */
@ExtendWith(SharedOrderWorld.class)
class ProgressFromBrokerTest {

    private static final String RETURNED = """
            {"occurredAt":"2026-11-0%dT08:00:00Z","order":{"number":"BROKER-1"},"returns":[{"key":"R%d","lineId":"%s",
             "quantity":1,"status":"back-in-stock","refunded":true,"refund":"12.50"}]}
            """;

    @Test
    void refundsEachReturnOnceOnTheInvoice(OrderWorld world) {
        // Given
        String line = world.shop.order("BROKER-1").at("/lineItems/0/id").asString();
        String payment = invoice(world);

        // When
        publish(world, RETURNED.formatted(2, 1, line));
        publish(world, RETURNED.formatted(2, 1, line));
        publish(world, RETURNED.formatted(3, 2, line));

        // Then
        eventually(() -> {
            JsonNode order = world.order("BROKER-1");
            assertThat(order.path("returnInfo")).hasSize(2);
            assertThat(order.at("/returnInfo/1/items/0/paymentState").asString())
                    .isEqualTo("Refunded");
            assertThat(world.shop
                            .get("payments/" + payment)
                            .path("transactions")
                            .valueStream()
                            .map(it -> it.path("interactionId").asString()))
                    .containsExactly("", "R1", "R2");
        });
    }

    @Test
    void appliesWhatCommercetoolsAcceptsOfAReport(OrderWorld world) {
        // Given
        String line = world.shop.order("BROKER-2").at("/lineItems/0/id").asString();

        // When
        publish(world, """
                {"occurredAt":"2026-11-02T08:00:00Z","order":{"number":"BROKER-2"},"status":"shipped",
                 "returns":[{"key":"R1","lineId":"%s","quantity":99,"status":"returned"}],
                 "invoice":{"number":"INV-1"}}
                """.formatted(line));

        // Then
        eventually(() -> {
            JsonNode order = world.order("BROKER-2");
            assertThat(order.path("shipmentState").asString()).isEqualTo("Shipped");
            assertThat(order.at("/custom/fields/hubInvoiceNumber").asString()).isEqualTo("INV-1");
            assertThat(order.path("returnInfo")).isEmpty();
        });
    }

    /** Adds a payment with a successful charge of 62.50 to the order. */
    private static String invoice(OrderWorld world) {
        String payment = world.shop
                .post(
                        "payments",
                        "{'amountPlanned':{'currencyCode':'EUR','centAmount':6250},"
                                + "'paymentMethodInfo':{'method':'invoice'},"
                                + "'transactions':[{'type':'Charge','state':'Success',"
                                + "'amount':{'currencyCode':'EUR','centAmount':6250}}]}")
                .path("id")
                .asString();
        world.shop.change("BROKER-1", "{'action':'addPayment','payment':{'typeId':'payment','id':'" + payment + "'}}");
        return payment;
    }

    private static void publish(OrderWorld world, String report) {
        byte[] body = report.getBytes(StandardCharsets.UTF_8);
        world.service
                .context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(new TenantId("acme"), "order.inbound", "BROKER-1", body, Map.of()));
    }
}
