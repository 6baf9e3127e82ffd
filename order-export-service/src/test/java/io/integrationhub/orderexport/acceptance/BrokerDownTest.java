package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.TwoMerchants.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.commercetools.traffic.PlacedOrder;
import io.integrationhub.sandbox.oms.OmsFault;
import java.net.http.HttpRequest;
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

/** Without its broker the service takes nothing it could lose, and what it has it keeps. */
class BrokerDownTest {

    private static final Duration OUTAGE = Duration.ofSeconds(12);

    private static TwoMerchants hub;

    @BeforeAll
    static void startHub() {
        hub =
                new TwoMerchants(
                        Map.of(
                                "HUB_STREAM_BACK_OFF", "100ms",
                                "HUB_STREAM_LONGEST_BACK_OFF", "500ms",
                                "HUB_STREAM_ATTEMPTS", "2"));
    }

    @AfterAll
    static void stopHub() {
        hub.close();
    }

    @Test
    void takesNothingWhileTheBrokerIsAwayAndEverythingOnceAfterwards() {
        // Given
        Map<String, List<PlacedOrder>> underWay = hub.place(40);
        eventually(() -> assertThat(hub.oms("acme").ledger().orders()).hasSizeGreaterThan(5));

        // When
        hub.world.broker().stop();
        HttpResponse<String> first = push("acme", underWay.get("acme").getFirst());
        long takenBefore = hub.world.commercetools().postman().delivered();
        Map<String, List<PlacedOrder>> during = hub.place(30);
        List<HttpResponse<String>> later =
                during.get("bolt").stream().limit(2).map(order -> push("bolt", order)).toList();

        // Then
        assertThat(first).satisfies(BrokerDownTest::isToComeAgain);
        assertThat(later).allSatisfy(BrokerDownTest::isToComeAgain);
        assertThat(hub.world.commercetools().postman().delivered()).isEqualTo(takenBefore);
        assertThat(hub.world.commercetools().postman().waiting()).isGreaterThanOrEqualTo(60);
        // Longer than a record has attempts for.
        eventually(() -> assertThat(hub.oldestWaiting("acme")).isGreaterThan(OUTAGE));

        hub.world.broker().restart();
        underWay.forEach(hub::awaitExported);
        during.forEach(hub::awaitExported);
        for (String tenant : List.of("acme", "bolt")) {
            assertThat(hub.oms(tenant).ledger().duplicates()).isEmpty();
            assertThat(hub.parked(tenant, underWay.get(tenant))).isEmpty();
            assertThat(hub.parked(tenant, during.get(tenant))).isEmpty();
            eventually(() -> assertThat(hub.pausedBecause(tenant)).isEmpty());
        }
    }

    @Test
    void keepsARecordThatTheParkedTopicRefusesUntilItTakesIt() {
        // Given
        limitParkedRecordsTo(10);
        hub.oms("bolt").behave(OmsFault.Rejecting.numbers("SICK-00001"));

        // When
        List<PlacedOrder> rejected = hub.openShop("bolt", "SICK-").place(1);

        // Then
        eventually(() -> assertThat(refusalsOfTheParkedTopic()).isGreaterThan(2));
        assertThat(hub.parked("bolt", rejected)).isEmpty();
        limitParkedRecordsTo(1_000_000);
        eventually(
                () ->
                        assertThat(hub.parked("bolt", rejected).values())
                                .containsExactly("ORDER_REJECTED"));
    }

    private static void isToComeAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
    }

    /** As Google Pub/Sub pushes the Message about an order. */
    private static HttpResponse<String> push(String name, PlacedOrder order) {
        SandboxTenant tenant = hub.tenant(name);
        String message =
                """
                {"notificationType":"Message","projectKey":"%s","id":"m-1","version":1,"sequenceNumber":1,
                 "resource":{"typeId":"order","id":"%s"},"resourceVersion":1,"type":"OrderCreated",
                 "createdAt":"2026-10-01T09:00:00Z","lastModifiedAt":"2026-10-01T09:00:00Z"}\
                """
                        .formatted(tenant.projectKey(), order.id());
        String data = Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
        return hub.service.asStranger(
                HttpRequest.newBuilder(hub.ingress(tenant))
                        .header("Authorization", TwoMerchants.authorization(tenant))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"message\":{\"data\":\"" + data + "\"}}")));
    }

    private static double refusalsOfTheParkedTopic() {
        return hub.service
                .endpoint("metrics/hub.parked.publish.failures?tag=tenant:bolt")
                .at("/measurements/0/value")
                .asDouble(0);
    }

    private static void limitParkedRecordsTo(int bytes) {
        ConfigResource topic =
                new ConfigResource(ConfigResource.Type.TOPIC, "hub.bolt.order-export.parked");
        AlterConfigOp limit =
                new AlterConfigOp(
                        new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
                        AlterConfigOp.OpType.SET);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", hub.world.broker().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
