package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.oms.OmsFault;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without its broker the service accepts nothing that it could lose, and it keeps what it has accepted. */
class BrokerDownTest {

    private static final Duration OUTAGE = Duration.ofSeconds(12);

    private static AcceptanceWorld world;
    private static Merchant acme;
    private static Merchant bolt;

    @BeforeAll
    static void startHub() {
        world = new AcceptanceWorld(Map.of(
                "HUB_STREAM_BACKOFF", "100ms",
                "HUB_STREAM_MAX_BACKOFF", "500ms",
                "HUB_STREAM_MAX_ATTEMPTS", "2"));
        acme = world.merchant("acme");
        bolt = world.merchant("bolt");
    }

    @AfterAll
    static void stopHub() {
        world.close();
    }

    @Test
    void acceptsNothingDuringAnOutageAndExportsEverythingOnceAfterwards() {
        // Given
        Map<Merchant, List<PlacedOrder>> underWay = world.place(40);
        eventually(() -> assertThat(acme.oms().ledger().orders()).hasSizeGreaterThan(5));

        // When
        world.sandbox().broker().stop();
        HttpResponse<String> first = push(acme, underWay.get(acme).getFirst());
        long deliveredBefore = world.commercetools().notificationDelivery().delivered();
        Map<Merchant, List<PlacedOrder>> during = world.place(30);
        List<HttpResponse<String>> later = during.get(bolt).stream()
                .limit(2)
                .map(order -> push(bolt, order))
                .toList();

        // Then
        assertThat(first).satisfies(BrokerDownTest::isToBeRetried);
        assertThat(later).allSatisfy(BrokerDownTest::isToBeRetried);
        assertThat(world.commercetools().notificationDelivery().delivered()).isEqualTo(deliveredBefore);
        assertThat(world.commercetools().notificationDelivery().waiting()).isGreaterThanOrEqualTo(60);
        // Longer than all attempts of a record.
        eventually(() -> assertThat(acme.operator().oldestAge()).isGreaterThan(OUTAGE));

        world.sandbox().broker().restart();
        underWay.forEach((merchant, orders) -> merchant.exports().awaitDone(orders));
        during.forEach((merchant, orders) -> merchant.exports().awaitDone(orders));
        for (Merchant merchant : List.of(acme, bolt)) {
            assertThat(merchant.oms().ledger().duplicates()).isEmpty();
            assertThat(merchant.operator().parked(underWay.get(merchant))).isEmpty();
            assertThat(merchant.operator().parked(during.get(merchant))).isEmpty();
            eventually(() -> assertThat(merchant.operator().pauseReasons()).isEmpty());
        }
    }

    @Test
    void keepsARecordUntilTheParkedTopicAcceptsIt() {
        // Given
        limitParkedRecordsTo(10);
        bolt.oms().setFaults(OmsFault.Rejecting.numbers("SICK-00001"));

        // When
        List<PlacedOrder> rejected = bolt.shoppers("SICK-").place(1);

        // Then
        eventually(() -> assertThat(bolt.operator().parkingFailures()).isGreaterThan(2));
        assertThat(bolt.operator().parked(rejected)).isEmpty();
        limitParkedRecordsTo(1_000_000);
        eventually(() -> assertThat(bolt.operator().parked(rejected).values()).containsExactly("ORDER_REJECTED"));
    }

    private static void isToBeRetried(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValueAsLong("Retry-After")).hasValue(5);
    }

    /** Pushes a Message about an order as Google Pub/Sub does. */
    private static HttpResponse<String> push(Merchant merchant, PlacedOrder order) {
        String message = """
                {"notificationType":"Message","projectKey":"%s","id":"m-1","version":1,"sequenceNumber":1,
                 "resource":{"typeId":"order","id":"%s"},"resourceVersion":1,"type":"OrderCreated",
                 "createdAt":"2026-10-01T09:00:00Z","lastModifiedAt":"2026-10-01T09:00:00Z"}\
                """.formatted(merchant.project(), order.id());
        String data = Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
        return merchant.push("{\"message\":{\"data\":\"" + data + "\"}}");
    }

    private static void limitParkedRecordsTo(int bytes) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "hub.bolt.order-export.parked");
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", world.sandbox().broker().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
