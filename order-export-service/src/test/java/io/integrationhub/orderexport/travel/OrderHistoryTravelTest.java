package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders from before; the tenant exports imported orders otherwise. */
@ExtendWith(SharedOrderWorld.class)
class OrderHistoryTravelTest {

    private static final String ORDER = """
            {"number": "%s", "placedAt": "2025-05-01T10:00:00Z", "source": "old-shop", "currency": "EUR", "country": "DE",
             "email": "ada@example.org", "shipmentState": "Delivered", "shipTo": {"country": "DE", "city": "Berlin"},
             "lines": [
               {"sku": "THING", "quantity": 3, "total": "10.00", "net": "8.40", "gross": "10.00", "taxRate": "0.19"},
               {"kind": "custom", "sku": "gift-wrap", "name": "Gift wrap", "quantity": 7, "total": "1.00", "net": "0.84",
                "gross": "1.00", "taxRate": "0.19"}],
             "shipping": {"method": "Parcel", "total": "4.90", "net": "4.12", "gross": "4.90", "taxRate": "0.19"},
             "total": "%s", "net": "13.36", "gross": "%s"}
            """;

    private final OrderWorld world;

    OrderHistoryTravelTest(OrderWorld world) {
        this.world = world;
    }

    @Test
    void importsAnOrderOnceToTheCentAndExportsItNowhere() {
        // When
        publish("HISTORY-1", ORDER.formatted("HISTORY-1", "15.90", "15.90"));
        publish("HISTORY-1", ORDER.formatted("HISTORY-1", "15.90", "15.90"));
        eventually(() -> assertThat(world.commercetools.all("acme-test", "order"))
                .anyMatch(order -> order.path("orderNumber").asString("").equals("HISTORY-1")));
        world.shop.change("HISTORY-1", "{'action':'setPurchaseOrderNumber','purchaseOrderNumber':'PO-1'}");
        world.shop.order("AFTER-HISTORY");

        // Then
        eventually(() ->
                assertThat(world.oms.ledger().ordersWithNumber("AFTER-HISTORY")).hasSize(1));
        JsonNode order = world.order("HISTORY-1");
        assertThat(order.at("/lineItems/0/totalPrice/centAmount").asLong()).isEqualTo(1000);
        assertThat(order.at("/lineItems/0/taxedPrice/totalNet/centAmount").asLong())
                .isEqualTo(840);
        assertThat(order.at("/customLineItems/0/totalPrice/centAmount").asLong())
                .isEqualTo(100);
        assertThat(order.at("/totalPrice/centAmount").asLong()).isEqualTo(1590);
        assertThat(order.at("/taxedPrice/totalTax/centAmount").asLong()).isEqualTo(254);
        assertThat(order.at("/custom/fields/hubHistory").asString()).isEqualTo("old-shop");
        assertThat(world.oms.ledger().ordersWithNumber("HISTORY-1")).isEmpty();
        assertThat(world.service
                        .endpoint("orders/acme/HISTORY-1")
                        .path("obstacle")
                        .asString())
                .isEqualTo("the order was imported as history");
    }

    @Test
    void importsAnOrderThatTheOldShopSendsByWebhook() throws IOException, InterruptedException {
        // When
        int withoutSecret = send("not-the-secret", ORDER.formatted("HISTORY-3", "15.90", "15.90"));
        int accepted = send(SharedOrderWorld.HISTORY_SECRET, ORDER.formatted("HISTORY-3", "15.90", "15.90"));

        // Then
        assertThat(withoutSecret).isEqualTo(401);
        assertThat(accepted).isEqualTo(200);
        eventually(() -> assertThat(world.commercetools.all("acme-test", "order"))
                .anyMatch(order -> order.path("orderNumber").asString("").equals("HISTORY-3")));
        assertThat(world.order("HISTORY-3")
                        .at("/taxedPrice/totalGross/centAmount")
                        .asLong())
                .isEqualTo(1590);
    }

    private int send(String secret, String order) throws IOException, InterruptedException {
        URI webhook = world.service.address().resolve("/webhooks/acme/oldshop/order-history");
        HttpRequest request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void parksAnOrderThatDoesNotAddUp() {
        // When
        publish("HISTORY-2", ORDER.formatted("HISTORY-2", "15.91", "15.91"));

        // Then
        eventually(() -> assertThat(world.service.endpoint("parked?tenant=acme").path("records"))
                .anySatisfy(record -> {
                    assertThat(record.path("key").asString()).isEqualTo("HISTORY-2");
                    assertThat(record.path("code").asString()).isEqualTo("ORDER_HISTORY_INCONSISTENT");
                }));
    }

    private void publish(String key, String order) {
        world.service
                .context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        new TenantId("acme"), "order.history", key, order.getBytes(StandardCharsets.UTF_8), Map.of()));
    }
}
