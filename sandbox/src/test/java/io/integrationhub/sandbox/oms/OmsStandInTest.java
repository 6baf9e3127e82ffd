package io.integrationhub.sandbox.oms;

import static io.integrationhub.sandbox.oms.OmsCaller.json;
import static io.integrationhub.sandbox.oms.OmsCaller.order;
import static io.integrationhub.sandbox.oms.OmsCaller.with;
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
import org.junit.jupiter.params.provider.CsvSource;

class OmsStandInTest {

    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("t0ken"));
    private final OmsCaller caller = new OmsCaller(oms);

    @AfterEach
    void stop() {
        oms.close();
    }

    @Test
    void placesAnOrderOncePerKey() throws Exception {
        // When
        HttpResponse<String> first = caller.place("key-1", order("1001"));
        HttpResponse<String> again = caller.place("key-1", order("1001"));

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(first));
        assertThat(oms.ledger().orders()).hasSize(1);
        assertThat(oms.ledger().duplicates()).isEmpty();
    }

    @Test
    void placesItTwiceWhenItIgnoresKeys() throws Exception {
        // Given
        oms.behave(new OmsFault.KeyIgnored());

        // When
        caller.place("key-1", order("1001"));
        caller.place("key-1", order("1001"));

        // Then
        assertThat(oms.ledger().duplicates()).containsEntry("1001", 2L);
    }

    @Test
    void findsOrdersByNumber() throws Exception {
        // Given
        caller.place("key-1", order("1001"));

        // When
        HttpResponse<String> found = caller.get("/api/orders?number=1001");

        // Then
        assertThat(json(found).at("/orders/0/id").asString()).isEqualTo("OMS-1000");
        assertThat(json(caller.get("/api/orders?number=1002")).path("orders")).isEmpty();
    }

    @Test
    void replacesAndCancelsRepeatably() throws Exception {
        // Given
        caller.place("key-1", order("1001"));
        Map<String, Object> changed = with(order("1001"), "purchaseOrderNumber", "PO-7");

        // When
        caller.put("/api/orders/OMS-1000", changed);
        caller.put("/api/orders/OMS-1000", changed);
        caller.post("/api/orders/OMS-1000/cancel", Map.of("reason", "customer"));
        caller.post("/api/orders/OMS-1000/cancel", Map.of("reason", "customer"));

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
    void refusesWhatIsNotAgreed(String field, String value, String reason) throws Exception {
        // When
        HttpResponse<String> refused = caller.place("key-1", with(order("1001"), field, value));

        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(reason);
        assertThat(oms.ledger().orders()).isEmpty();
    }

    @Test
    void wantsNoDecimalPlacesForYen() throws Exception {
        // Given
        Map<String, Object> line = OmsCaller.line("l1", "shirt", 2, "1250");
        Map<String, Object> yen =
                with(with(with(order("1001"), "currency", "JPY"), "lines", List.of(line)), "total", "2500");

        // Then
        assertThat(caller.place("key-1", yen).statusCode()).isEqualTo(201);
        assertThat(caller.place("key-2", with(yen, "total", "2500.00")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesStrangersAndRequestsWithoutKey() throws Exception {
        assertThat(OmsCaller.send(caller.request("/api/orders?number=1").setHeader("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(caller.post("/api/orders", order("1001")).body()).contains("Idempotency-Key");
        assertThat(caller.get("/api/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void rejectsWhatItDoesNotLike() throws Exception {
        // Given
        oms.behave(OmsFault.Rejecting.skus("socks"));

        // When
        HttpResponse<String> rejected = caller.place("key-1", order("1001"));

        // Then
        assertThat(rejected.statusCode()).isEqualTo(422);
        assertThat(json(rejected).at("/error/code").asString()).isEqualTo("UNKNOWN_SKU");
    }

    @Test
    void stumblesOverChosenOrdersOnly() throws Exception {
        // Given
        oms.behave(OmsFault.Stumbling.over("1002"));

        // When
        HttpResponse<String> broken = caller.place("key-2", order("1002"));
        HttpResponse<String> placed = caller.place("key-1", order("1001"));

        // Then
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(placed.statusCode()).isEqualTo(201);
    }

    @Test
    void losesAnswersAfterTheEffect() throws Exception {
        // Given
        oms.behave(new OmsFault.AnswerLost(1));

        // When
        assertThatThrownBy(() -> caller.place("key-1", order("1001"))).isInstanceOf(IOException.class);
        HttpResponse<String> again = caller.place("key-1", order("1001"));

        // Then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(oms.ledger().orders()).hasSize(1);
    }

    @Test
    void throttlesAndWearsOff() throws Exception {
        // Given
        oms.behave(new OmsFault.Throttling(Duration.ofSeconds(2), 1));

        // When
        HttpResponse<String> throttled = caller.place("key-1", order("1001"));

        // Then
        assertThat(throttled.statusCode()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(caller.place("key-1", order("1001")).statusCode()).isEqualTo(201);
    }

    @Test
    void isSwitchedOverItsAdminPort() throws Exception {
        // When
        HttpResponse<String> switched =
                caller.put("/admin/faults", Map.of("faults", List.of(Map.of("kind", "slow", "delay", "PT0.2S"))));
        caller.post("/admin/down", Map.of());

        // Then
        assertThat(switched.statusCode()).isEqualTo(200);
        assertThat(oms.faults()).containsExactly(new OmsFault.Slow(Duration.ofMillis(200)));
        assertThatThrownBy(() -> caller.get("/api/orders?number=1")).isInstanceOf(ConnectException.class);

        // When
        caller.post("/admin/up", Map.of());

        // Then
        assertThat(caller.get("/api/orders?number=1").statusCode()).isEqualTo(200);
    }

    @Test
    void rejectsAllOrdersWhenTheSwitchNamesNone() throws Exception {
        // When
        HttpResponse<String> switched =
                caller.put("/admin/faults", Map.of("faults", List.of(Map.of("kind", "rejecting"))));

        // Then
        assertThat(switched.statusCode()).as(switched.body()).isEqualTo(200);
        assertThat(caller.place("key-1", order("1001")).statusCode()).isEqualTo(422);
    }

    @Test
    void knowsItsOrdersAfterARestart(@TempDir Path folder) throws Exception {
        // Given
        try (OmsStandIn before = OmsStandIn.start(OmsConfig.withToken("t0ken").keptIn(folder))) {
            new OmsCaller(before).place("key-1", order("1001"));
            before.progress().accept("1001");
        }

        // When
        try (OmsStandIn after = OmsStandIn.start(OmsConfig.withToken("t0ken").keptIn(folder))) {

            // Then
            assertThat(after.ledger().ordersWithNumber("1001").getFirst().status())
                    .isEqualTo("accepted");
            assertThat(after.updates().all()).hasSize(1);
            assertThat(new OmsCaller(after).place("key-1", order("1001")).statusCode())
                    .isEqualTo(200);
        }
    }
}
