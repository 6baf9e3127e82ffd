package io.integrationhub.sandbox.oms;

import static io.integrationhub.sandbox.oms.OmsClient.json;
import static io.integrationhub.sandbox.oms.OmsClient.order;
import static io.integrationhub.sandbox.oms.OmsClient.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class OmsStandInTest {

    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("t0ken"));
    private final OmsClient client = new OmsClient(oms);

    @AfterEach
    void stop() {
        oms.close();
    }

    @Test
    void placesAnOrderOncePerKey() throws Exception {
        // When
        HttpResponse<String> first = client.place("key-1", order("1001"));
        HttpResponse<String> again = client.place("key-1", order("1001"));

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(oms.ledger().orders()).hasSize(1);
        assertThat(oms.ledger().duplicates()).isEmpty();
    }

    @Test
    void rejectsAKeyThatBelongsToAnotherOrder() throws Exception {
        // Given
        client.place("key-1", order("1001"));

        // When
        HttpResponse<String> other = client.place("key-1", order("1002"));

        // Then
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(oms.ledger().orders()).hasSize(1);
    }

    @Test
    void placesAnOrderTwiceWhenItIgnoresKeys() throws Exception {
        // Given
        oms.setFaults(new OmsFault.KeyIgnored());

        // When
        client.place("key-1", order("1001"));
        client.place("key-1", order("1001"));

        // Then
        assertThat(oms.ledger().duplicates()).containsEntry("1001", 2L);
    }

    @Test
    void findsOrdersByNumber() throws Exception {
        // Given
        client.place("key-1", order("1001"));

        // When
        HttpResponse<String> found = client.get("/api/orders?number=1001");

        // Then
        assertThat(json(found).at("/orders/0/id").asString()).isEqualTo("OMS-1000");
        assertThat(json(client.get("/api/orders?number=1002")).path("orders")).isEmpty();
    }

    @Test
    void replacesAndCancelsIdempotently() throws Exception {
        // Given
        client.place("key-1", order("1001"));
        Map<String, Object> changed = with(order("1001"), "purchaseOrderNumber", "PO-7");

        // When
        client.put("/api/orders/OMS-1000", changed);
        client.put("/api/orders/OMS-1000", changed);
        client.post("/api/orders/OMS-1000/cancel", Map.of("reason", "customer"));
        client.post("/api/orders/OMS-1000/cancel", Map.of("reason", "customer"));

        // Then
        assertThat(oms.ledger().effectsOn("1001"))
                .extracting(OmsEffect::kind)
                .containsExactly(OmsEffect.Kind.PLACED, OmsEffect.Kind.REPLACED, OmsEffect.Kind.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "colour, red, 'colour'",
        "currency, EURO, '/currency'",
        "total, 25.0, '/total: needs exactly 2 decimal places'",
        "total, 26.00, 'the lines add up to 25.00'",
        "placedAt, yesterday, '/placedAt'",
        "total, '25,00', '/total'",
    })
    void rejectsInvalidOrders(String field, String value, String reason) throws Exception {
        // When
        HttpResponse<String> rejected = client.place("key-1", with(order("1001"), field, value));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.body()).contains(reason);
        assertThat(oms.ledger().orders()).isEmpty();
    }

    @Test
    void requiresNoDecimalPlacesForYen() throws Exception {
        // Given
        Map<String, Object> line = OmsClient.line("l1", "shirt", 2, "1250");
        Map<String, Object> yen =
                with(with(with(order("1001"), "currency", "JPY"), "lines", List.of(line)), "total", "2500");

        // Then
        assertThat(client.place("key-1", yen).statusCode()).isEqualTo(201);
        assertThat(client.place("key-2", with(yen, "total", "2500.00")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 2, 0, 20.00, 201",
        "10.00, 2, 5.00, 15.00, 201",
        "10.00, 2, -5.00, 25.00, 201",
        "0.0333, 10, 0, 0.33, 201",
        "0.0333, 10, 0, 0.34, 201",
        "10.00, 2, 0, 15.00, 400",
        "10.00, 2, 5.00, 20.00, 400",
        "0.0333, 10, 0, 0.35, 400"
    })
    void rejectsALineThatDoesNotAddUp(ArgumentsAccessor row) throws Exception {
        // Given
        String total = row.getString(3);
        Map<String, Object> line = with(
                with(OmsClient.line("l1", "shirt", row.getInteger(1), row.getString(0)), "total", total),
                "discounts",
                List.of(Map.of("source", "sale", "amount", row.getString(2))));

        // When
        HttpResponse<String> response =
                client.place("key-1", with(with(order("1001"), "lines", List.of(line)), "total", total));

        // Then
        assertThat(response.statusCode()).isEqualTo(row.getInteger(4));
    }

    @Test
    void rejectsWrongTokensAndMissingKeys() throws Exception {
        assertThat(OmsClient.send(client.request("/api/orders?number=1").setHeader("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(client.post("/api/orders", order("1001")).body()).contains("Idempotency-Key");
        assertThat(client.get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/api/orders?number=1&since=0").statusCode()).isEqualTo(400);
    }

    @Test
    void rejectsOrdersWithAFault() throws Exception {
        // Given
        oms.setFaults(OmsFault.Rejecting.skus("socks"));

        // When
        HttpResponse<String> rejected = client.place("key-1", order("1001"));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(422);
        assertThat(json(rejected).at("/error/code").asString()).isEqualTo("UNKNOWN_SKU");
    }

    @Test
    void failsForTheConfiguredOrdersOnly() throws Exception {
        // Given
        oms.setFaults(OmsFault.Failing.numbers("1002"));

        // When
        HttpResponse<String> broken = client.place("key-2", order("1002"));
        HttpResponse<String> placed = client.place("key-1", order("1001"));

        // Then
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(placed.statusCode()).isEqualTo(201);
    }

    @Test
    void losesResponsesAfterTheEffect() throws Exception {
        // Given
        oms.setFaults(new OmsFault.ResponseLost(1));

        // When
        assertThatThrownBy(() -> client.place("key-1", order("1001"))).isInstanceOf(IOException.class);
        HttpResponse<String> again = client.place("key-1", order("1001"));

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(oms.ledger().orders()).hasSize(1);
    }

    @Test
    void throttlesAsOftenAsConfigured() throws Exception {
        // Given
        oms.setFaults(new OmsFault.Throttling(Duration.ofSeconds(2), 1));

        // When
        HttpResponse<String> throttled = client.place("key-1", order("1001"));

        // Then
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(client.place("key-1", order("1001")).statusCode()).isEqualTo(201);
    }

    @Test
    void isControlledThroughItsAdminApi() throws Exception {
        // When
        HttpResponse<String> switched =
                client.put("/admin/faults", Map.of("faults", List.of(Map.of("kind", "slow", "delay", "PT0.2S"))));
        client.post("/admin/down", Map.of());

        // Then
        assertThat(switched.statusCode()).isEqualTo(200);
        assertThat(oms.faults()).containsExactly(new OmsFault.Slow(Duration.ofMillis(200)));
        assertThatThrownBy(() -> client.get("/api/orders?number=1")).isInstanceOf(ConnectException.class);

        // When
        client.post("/admin/up", Map.of());

        // Then
        assertThat(client.get("/api/orders?number=1").statusCode()).isEqualTo(200);
    }

    @Test
    void rejectsAllOrdersWhenTheFaultNamesNone() throws Exception {
        // When
        HttpResponse<String> switched =
                client.put("/admin/faults", Map.of("faults", List.of(Map.of("kind", "rejecting"))));

        // Then
        assertThat(switched.statusCode()).as(switched.body()).isEqualTo(200);
        assertThat(client.place("key-1", order("1001")).statusCode()).isEqualTo(422);
    }

    @Test
    void restoresItsOrdersAfterARestart(@TempDir Path folder) throws Exception {
        // Given
        try (OmsStandIn before = OmsStandIn.start(OmsConfig.withToken("t0ken").persistedIn(folder))) {
            new OmsClient(before).place("key-1", order("1001"));
            before.progress().accept("1001");
            assertThat(sendReturn(before).statusCode()).isEqualTo(201);
        }

        // When
        try (OmsStandIn after = OmsStandIn.start(OmsConfig.withToken("t0ken").persistedIn(folder))) {

            // Then
            assertThat(after.ledger().ordersWithNumber("1001").getFirst().status())
                    .isEqualTo("accepted");
            assertThat(after.updates().all()).hasSize(1);
            assertThat(sendReturn(after).statusCode()).isEqualTo(200);
            assertThat(new OmsClient(after).place("key-1", order("1001")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> sendReturn(OmsStandIn oms) throws Exception {
        OmsOrder order = oms.ledger().ordersWithNumber("1001").getFirst();
        String line = order.goods().getFirst().lineId();
        return new OmsClient(oms)
                .post("/api/orders/" + order.id() + "/returns", Map.of("id", "R-1", "lineId", line, "quantity", 1));
    }
}
