package io.integrationhub.inventorythreshold.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.InventoryThresholdApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.FreePort;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.WebhookTarget;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.service.RunningService;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A shop, an OMS that owns its stock, and the service between them. */
final class StockWorld implements AutoCloseable {

    private static final TenantId ACME = new TenantId("acme");
    private static final String WEBHOOK_SECRET = "only-for-tests-webhook-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String PUSH_SECRET = "only-for-tests-push-secret";

    /** Variables that have commercetools notify the service of inventory entries. */
    static final Map<String, String> NOTIFIED = Map.of(
            "HUB_TENANTS_ACME_COMMERCETOOLS_INGRESS_SECRETS", PUSH_SECRET,
            "HUB_TENANTS_ACME_COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub",
            "HUB_TENANTS_ACME_COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox",
            "HUB_TENANTS_ACME_COMMERCETOOLS_SUBSCRIPTION_TOPIC", "stock");

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("only-for-tests"));
    final ShopFront shop;
    final RunningService service;

    /** Starts all of it; {@code further} variables win. */
    StockWorld(Map<String, String> further) {
        commercetools.createProject("acme-test", "client", "only-for-tests", List.of("manage_project"));
        // Not the hub's own client: what this one writes is somebody else's.
        commercetools.createProject("acme-test", "shop", "only-for-tests", List.of("manage_project"));
        shop = new ShopFront(commercetools, "acme-test", "shop", "only-for-tests");
        Map<String, String> variables = variables();
        variables.putAll(further);
        service = RunningService.start(InventoryThresholdApplication.class, "inventory-threshold", variables);
        commercetools.pushTo(
                "sandbox/stock", service.address().resolve("/ingress/acme/commercetools"), "Bearer " + PUSH_SECRET);
        eventually(() -> {
            assertThat(commercetools.all("acme-test", "extension")).hasSize(1);
            assertThat(commercetools.all("acme-test", "type")).hasSize(1);
        });
    }

    /** The OMS tells the service of its stock. */
    StockWorld withWebhooks() {
        oms.stockNews()
                .webhooks()
                .tell(new WebhookTarget(service.address().resolve("/webhooks/acme/oms"), WEBHOOK_SECRET));
        return this;
    }

    /** The OMS writes a report to the broker itself. */
    void report(String json) {
        service.context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        ACME,
                        "inventory.inbound",
                        "feed",
                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                        Map.of()));
    }

    /** What an entry shows; -1 if there is none. */
    long shown(String sku) {
        return entry(sku).map(entry -> entry.path("quantityOnStock").asLong()).orElse(-1L);
    }

    Optional<ObjectNode> entry(String sku) {
        return commercetools.all("acme-test", "inventory-entry").stream()
                .filter(entry -> entry.path("sku").asString().equals(sku))
                .findFirst();
    }

    /** Has a sweep read all of this test's time at once; returns its report. */
    JsonNode sweep(String name) {
        return service.sweep("acme", name, PATIENCE);
    }

    /** The ids of what is parked for a reason. */
    List<Long> parked(String code) {
        return service.endpoint("parked?code=" + code)
                .path("records")
                .valueStream()
                .map(record -> record.path("id").asLong())
                .toList();
    }

    void replay(long parked) {
        operate("parked/" + parked, "replay");
    }

    JsonNode drift(String action) {
        return operate("stock/acme", action);
    }

    private JsonNode operate(String endpoint, String action) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.managementAddress().resolve("/actuator/" + endpoint))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"" + action + "\"}"));
        return new JsonMapper().readTree(service.asOperator(request).body());
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    /** A message about an order comes, as the service that owns this feed writes it. */
    void ring(JsonNode order) {
        service.context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        ACME,
                        "commercetools.order",
                        order.path("id").asString(),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of()));
    }

    /** The service that hands orders over tells that the OMS has one. */
    void exported(JsonNode order) {
        String id = order.path("id").asString();
        String type = "hub.order.exported.v1";
        service.context()
                .getBean(EventPublisher.class)
                .publish(
                        "order.events",
                        new HubEvent(
                                ACME,
                                type,
                                order.path("orderNumber").asString("none"),
                                id,
                                HubEvent.idFrom(id, type),
                                Instant.now(),
                                "correlation-1",
                                "causation-1",
                                Map.of(
                                        "order",
                                        Map.of("id", id, "number", "any", "version", 1),
                                        "master",
                                        "oms",
                                        "externalId",
                                        "OMS-1")));
    }

    private Map<String, String> variables() {
        int port = FreePort.any();
        Map<String, String> variables = new HashMap<>();
        variables.put("SERVER_PORT", String.valueOf(port));
        String tenant = "HUB_TENANTS_ACME_";
        String extensions = tenant + "COMMERCETOOLS_EXTENSIONS_";
        variables.put(extensions + "URL", "http://localhost:" + port);
        variables.put(extensions + "SECRETS", "only-for-tests-extension-secret");
        variables.put(extensions + "FLOWS_STOCK_ON_FAILURE", "reject");
        // However busy the machine is, commercetools hears before its time is up.
        variables.put(extensions + "FLOWS_STOCK_TIMEOUT", "6s");
        variables.put(extensions + "MARGIN", "2500ms");
        variables.put(tenant + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_REGION", "");
        variables.put(tenant + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(tenant + "MASTERS_INVENTORY", "oms");
        variables.put(tenant + "MASTERS_ORDER", "oms");
        variables.put(tenant + "INVENTORY_THRESHOLD_WHEN_UNANSWERED", "accept-and-mark");
        variables.put(tenant + "INVENTORY_THRESHOLD_THRESHOLDS_USUAL", "5");
        variables.put(tenant + "INVENTORY_THRESHOLD_TOLERANCE", "0s");
        variables.put(tenant + "SYSTEMS_OMS_URL", oms.url().toString());
        variables.put(tenant + "SYSTEMS_OMS_ALLOW_PLAIN_HTTP", "true");
        variables.put(tenant + "SYSTEMS_OMS_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(tenant + "SYSTEMS_OMS_AUTH_KIND", "bearer");
        variables.put(tenant + "SYSTEMS_OMS_AUTH_TOKEN", oms.token());
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SECRETS", WEBHOOK_SECRET);
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SIGNATURE_HEADER", "X-Oms-Signature");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SIGNED", "{timestamp}.{body}");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_TIMESTAMP_HEADER", "X-Oms-Timestamp");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_ID_HEADER", "X-Oms-Event-Id");
        return variables;
    }

    @Override
    public void close() {
        service.close();
        oms.close();
        commercetools.close();
    }
}
