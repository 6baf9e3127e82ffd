package io.integrationhub.sandbox.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OmsProgressTest {

    private static final String SECRET = "s3cret";

    private final Queue<JsonNode> received = new ConcurrentLinkedQueue<>();
    private final Queue<String> invalidSignatures = new ConcurrentLinkedQueue<>();
    private HttpServer hub;
    private OmsStandIn oms;

    @BeforeEach
    void start() throws Exception {
        hub = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        hub.createContext("/", this::receive);
        hub.start();
        URI hook = URI.create("http://localhost:" + hub.getAddress().getPort() + "/webhooks/acme/oms");
        oms = OmsStandIn.start(OmsConfig.withToken("t0ken").withWebhook(new OmsWebhooks.Target(hook, SECRET)));
        new OmsClient(oms).place("key-1", OmsClient.order("1001"));
    }

    @AfterEach
    void stop() {
        oms.close();
        hub.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String timestamp = exchange.getRequestHeaders().getFirst("X-Oms-Timestamp");
        String signature = exchange.getRequestHeaders().getFirst("X-Oms-Signature");
        if (!signature(timestamp, body).equals(signature)) {
            invalidSignatures.add(signature);
        }
        received.add(JsonMapper.builder().build().readTree(body));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sendsSignedUpdatesInOrder() {
        // Given
        OmsProgress progress = oms.progress();

        // When
        progress.accept("1001");
        progress.delay("1001", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3));
        progress.pick("1001");
        progress.ship("1001", List.of(new OmsOrder.Line("l1", 1)));
        progress.shipRemaining("1001");
        progress.invoice("1001");
        progress.payment("1001", "paid");
        progress.deliver("1001");
        progress.returnItems("1001", new OmsOrder.Line("l2", 1), "returned");

        // Then
        await().until(() -> received.size() == 9);
        assertThat(received)
                .extracting(JsonNode::toString)
                .containsExactlyElementsOf(
                        oms.updates().all().stream().map(JsonNode::toString).toList());
        assertThat(invalidSignatures).isEmpty();
        assertThat(received)
                .extracting(update -> update.path("sequence").asInt())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void shipsTheRemainingItemsAfterAPartialShipment() {
        // When
        JsonNode part = oms.progress().ship("1001", List.of(new OmsOrder.Line("l1", 1)));
        JsonNode rest = oms.progress().shipRemaining("1001");

        // Then
        assertThat(part.has("status")).isFalse();
        assertThat(rest.path("status").asString()).isEqualTo("shipped");
        assertThat(rest.at("/deliveries/0/lines")
                        .valueStream()
                        .map(line -> line.path("lineId").asString() + "×" + line.path("quantity")))
                .containsExactly("l1×1", "l2×1");
    }

    @Test
    void duplicatesAndShufflesWebhooks() {
        // Given
        oms.webhooks().setFaults(new OmsWebhooks.Faults(100, 0, 4, 7));

        // When
        oms.progress().accept("1001");
        oms.progress().pick("1001");
        oms.progress().ready("1001");

        // Then
        await().until(() -> received.size() == 6);
        assertThat(received)
                .extracting(update -> update.path("sequence").asInt())
                .isNotEqualTo(List.of(1, 1, 2, 2, 3, 3));
    }

    @Test
    void dropsWebhooksButServesThePoll() throws Exception {
        // Given
        oms.webhooks().setFaults(new OmsWebhooks.Faults(0, 100, 1, 7));

        // When
        oms.progress().accept("1001");
        oms.progress().pick("1001");
        await().until(oms.webhooks()::isIdle);

        // Then
        assertThat(received).isEmpty();
        JsonNode first = OmsClient.json(new OmsClient(oms).get("/api/order-updates?since=&limit=1"));
        assertThat(first.at("/updates/0/status").asString()).isEqualTo("accepted");
        JsonNode second = OmsClient.json(new OmsClient(oms)
                .get("/api/order-updates?since=" + first.path("next").asString() + "&limit=10"));
        assertThat(second.at("/updates/0/status").asString()).isEqualTo("picking");
        assertThat(second.path("next").asString()).isEqualTo("2");
    }

    @Test
    void advancesOrdersThroughTheAdminApi() throws Exception {
        // When
        new OmsClient(oms)
                .post(
                        "/admin/orders/1001/progress",
                        Map.of("step", "ship", "lines", List.of(Map.of("lineId", "l1", "quantity", 1))));

        // Then
        await().until(() -> received.size() == 1);
        assertThat(received.peek().at("/deliveries/0/parcels/0/carrier").asString())
                .isEqualTo("DHL");
    }
}
