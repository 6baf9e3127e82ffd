package io.integrationhub.sandbox.oms;

import static io.integrationhub.sandbox.oms.OmsClient.json;
import static io.integrationhub.sandbox.oms.OmsClient.order;
import static io.integrationhub.sandbox.oms.OmsClient.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OmsStockTest {

    private static final OmsStockPosition SHIRTS = new OmsStockPosition("shirt", "");
    private static final OmsStockPosition SOCKS_IN_BERLIN = new OmsStockPosition("socks", "berlin");

    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("t0ken"));
    private final OmsClient client = new OmsClient(oms);

    @AfterEach
    void stop() {
        oms.close();
    }

    @Test
    void returnsSeveralQuantitiesInOneResponse() throws Exception {
        // Given
        oms.stock().setOnHand(SHIRTS, 7);
        oms.stock().setOnHand(SOCKS_IN_BERLIN, 2);

        // When
        HttpResponse<String> response = client.post(
                "/api/stock-query",
                Map.of(
                        "items",
                        List.of(
                                Map.of("sku", "shirt"),
                                Map.of("sku", "socks", "channel", "berlin"),
                                Map.of("sku", "unknown"))));

        // Then
        assertThat(json(response).path("asOf").isString()).isTrue();
        assertThat(json(response).path("items")).hasSize(2);
        assertThat(json(response).at("/items/0/available").asLong()).isEqualTo(7);
        assertThat(json(response).at("/items/1/channel").asString()).isEqualTo("berlin");
    }

    @Test
    void rejectsAnInvalidQuery() throws Exception {
        // When
        HttpResponse<String> response =
                client.post("/api/stock-query", Map.of("items", List.of(Map.of("SKU", "shirt"))));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void reservesAllOrNothingAndOncePerKey() throws Exception {
        // Given
        oms.stock().setOnHand(SHIRTS, 3);

        // When
        HttpResponse<String> first = reserve("order-1", 2);
        HttpResponse<String> again = reserve("order-1", 2);
        HttpResponse<String> other = reserve("order-2", 2);

        // Then
        assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
        assertThat(json(first).at("/items/0/available").asLong()).isEqualTo(1);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).at("/items/0/available").asLong()).isEqualTo(1);
        assertThat(oms.stock().available(SHIRTS)).isEqualTo(1);
        assertThat(oms.stock().onHand(SHIRTS)).isEqualTo(3);
    }

    @Test
    void makesReleasedStockAvailable() throws Exception {
        // Given
        oms.stock().setOnHand(SHIRTS, 3);
        String id = json(reserve("order-1", 2)).path("id").asString();

        // When
        OmsClient.send(client.request("/api/reservations/" + id).DELETE());

        // Then
        assertThat(oms.stock().available(SHIRTS)).isEqualTo(3);
    }

    @Test
    void findsAReservationByItsKey() throws Exception {
        // Given
        oms.stock().setOnHand(SHIRTS, 3);
        reserve("order-1", 2);

        // When
        HttpResponse<String> confirmed = client.post("/api/reservations/order-1/confirm", Map.of());
        HttpResponse<String> released =
                OmsClient.send(client.request("/api/reservations/order-1").DELETE());

        // Then
        assertThat(json(confirmed).path("state").asString()).isEqualTo("confirmed");
        assertThat(json(released).path("state").asString()).isEqualTo("released");
        assertThat(oms.stock().available(SHIRTS)).isEqualTo(3);
    }

    @Test
    void takesStockForAnOrderAndUsesItsReservation() throws Exception {
        // Given
        oms.stock().setOnHand(SHIRTS, 10);
        reserve("0a1b", 2);

        // When
        client.place("key-1", order("1001"));
        client.place("key-2", with(with(order("1002"), "commercetoolsId", "0c2d"), "number", "1002"));
        client.post("/api/orders/OMS-1001/cancel", Map.of("reason", "changed my mind"));

        // Then
        assertThat(oms.stock().onHand(SHIRTS)).isEqualTo(8);
        assertThat(oms.stock().available(SHIRTS)).isEqualTo(8);
    }

    @Test
    void publishesEachChangeOnceInOrder() throws Exception {
        // When
        oms.stock().setOnHand(SHIRTS, 10);
        oms.stock().sell(SHIRTS, 4);
        JsonNode page = json(client.get("/api/stock-updates?since=0"));

        // Then
        assertThat(page.path("updates")
                        .valueStream()
                        .map(one -> one.path("available").asLong()))
                .containsExactly(10L, 6L);
        assertThat(page.path("updates")
                        .valueStream()
                        .map(one -> one.path("sequence").asLong()))
                .containsExactly(1L, 2L);
        assertThat(json(client.get(
                                "/api/stock-updates?since=" + page.path("next").asString()))
                        .path("updates"))
                .isEmpty();
    }

    @Test
    void carriesTheRequestOutWhenTheResponseIsLost() {
        // Given
        oms.stock().setOnHand(SHIRTS, 3);
        oms.setFaults(new OmsFault.ResponseLost(1));

        // Then
        assertThatThrownBy(() -> reserve("order-1", 2)).isInstanceOf(IOException.class);
        assertThat(oms.stock().available(SHIRTS)).isEqualTo(1);
    }

    @Test
    void restoresItsStockAfterARestart(@TempDir Path folder) {
        // Given
        OmsConfig kept = OmsConfig.withToken("t0ken").persistedIn(folder);
        try (OmsStandIn before = OmsStandIn.start(kept)) {
            before.stock().setOnHand(SHIRTS, 5);
            before.stock().reserve("order-1", Map.of(SHIRTS, 2L), Duration.ofMinutes(5));
        }

        // When
        try (OmsStandIn after = OmsStandIn.start(kept)) {

            // Then
            assertThat(after.stock().onHand(SHIRTS)).isEqualTo(5);
            assertThat(after.stock().available(SHIRTS)).isEqualTo(3);
            assertThat(after.stockUpdates().all()).hasSize(1);
        }
    }

    private HttpResponse<String> reserve(String key, int quantity) throws IOException, InterruptedException {
        return client.post(
                "/api/reservations",
                Map.of(
                        "key",
                        key,
                        "expiresInSeconds",
                        60,
                        "items",
                        List.of(Map.of("sku", "shirt", "quantity", quantity))));
    }
}
