package io.integrationhub.inventorythreshold.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tenant's shop and the OMS that owns its stock, on both sides of the service. */
final class TenantWorld {

    static final String PUSH_SECRET = "only-for-tests-push-secret";

    private static final String WEBHOOK_SECRET = "only-for-tests-webhook-secret";

    final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("only-for-tests"));
    final ShopFront shop;
    private final StockWorld world;
    private final String name;
    private final String project;
    private final Map<String, String> settings;

    TenantWorld(StockWorld world, String name, Map<String, String> settings) {
        this.world = world;
        this.name = name;
        this.project = name + "-test";
        this.settings = settings;
        world.commercetools.createProject(project, name + "-hub", "only-for-tests", List.of("manage_project"));
        // Another API client than the hub's, so that its changes are not the hub's own.
        world.commercetools.createProject(project, name + "-shop", "only-for-tests", List.of("manage_project"));
        shop = new ShopFront(world.commercetools, project, name + "-shop", "only-for-tests");
    }

    Map<String, String> variables(String serviceUrl) {
        Map<String, String> variables = new HashMap<>();
        variables.put("COMMERCETOOLS_PROJECT_KEY", project);
        variables.put("COMMERCETOOLS_CLIENT_ID", name + "-hub");
        variables.put("COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put("COMMERCETOOLS_API_URL", world.commercetools.baseUrl().toString());
        variables.put("COMMERCETOOLS_AUTH_URL", world.commercetools.authUrl().toString());
        variables.put("COMMERCETOOLS_REGION", "");
        variables.put("COMMERCETOOLS_EXTENSIONS_URL", serviceUrl);
        variables.put("COMMERCETOOLS_EXTENSIONS_SECRETS", "only-for-tests-extension-secret");
        variables.put("COMMERCETOOLS_EXTENSIONS_NAMED_STOCK_ON_FAILURE", "reject");
        // Long enough for a busy machine.
        variables.put("COMMERCETOOLS_EXTENSIONS_NAMED_STOCK_TIMEOUT", "6s");
        variables.put("COMMERCETOOLS_EXTENSIONS_TIMEOUT_MARGIN", "2500ms");
        variables.put("MASTERS_INVENTORY", "oms");
        variables.put("MASTERS_ORDER", "oms");
        variables.put("INVENTORY_THRESHOLD_ON_MASTER_FAILURE", "accept-and-mark");
        variables.put("INVENTORY_THRESHOLD_THRESHOLDS_DEFAULT", "5");
        variables.put("INVENTORY_THRESHOLD_CLOCK_SKEW", "0s");
        variables.put("SYSTEMS_OMS_URL", oms.url().toString());
        variables.put("SYSTEMS_OMS_ALLOW_PLAIN_HTTP", "true");
        variables.put("SYSTEMS_OMS_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put("SYSTEMS_OMS_AUTH_SCHEME", "bearer");
        variables.put("SYSTEMS_OMS_AUTH_TOKEN", oms.token());
        variables.put("SYSTEMS_OMS_WEBHOOK_SECRETS", WEBHOOK_SECRET);
        variables.put("SYSTEMS_OMS_WEBHOOK_SIGNATURE_HEADER", "X-Oms-Signature");
        variables.put("SYSTEMS_OMS_WEBHOOK_SIGNED_CONTENT", "{timestamp}.{body}");
        variables.put("SYSTEMS_OMS_WEBHOOK_TIMESTAMP_HEADER", "X-Oms-Timestamp");
        variables.put("SYSTEMS_OMS_WEBHOOK_ID_HEADER", "X-Oms-Event-Id");
        variables.putAll(settings);
        Map<String, String> prefixed = new HashMap<>();
        String prefix = "HUB_TENANTS_" + name.toUpperCase(Locale.ROOT) + "_";
        variables.forEach((variable, value) -> prefixed.put(prefix + variable, value));
        return prefixed;
    }

    /** Checks that the service has registered its Extension and created the Type for unconfirmed orders. */
    void checkRegistrations() {
        assertThat(resources("extension")).hasSize(1);
        assertThat(resources("type")).isNotEmpty();
    }

    /** The OMS reports its stock by webhook from now on. */
    TenantWorld withWebhooks() {
        oms.stockUpdates()
                .webhooks()
                .sendTo(new OmsWebhooks.Target(
                        world.service.address().resolve("/webhooks/" + name + "/oms"), WEBHOOK_SECRET));
        return this;
    }

    /** The OMS writes a report to the broker; its JSON has single quotes. */
    void report(String json) {
        publish("inventory.inbound", "feed", json.replace('\'', '"'));
    }

    /** A message about an order arrives. */
    void sendOrderMessage(JsonNode order) {
        publish("commercetools.order", order.path("id").asString(), "{}");
    }

    private void publish(String topic, String key, String body) {
        context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        new TenantId(name), topic, key, body.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    /** The service that exports orders publishes that the OMS has an order. */
    void publishExported(JsonNode order) {
        String id = order.path("id").asString();
        String type = "hub.order.exported.v1";
        Map<String, Object> data = Map.of(
                "order", Map.of("id", id, "number", "any", "version", 1),
                "master", "oms",
                "externalId", "OMS-1");
        String number = order.path("orderNumber").asString("none");
        HubEvent event = new HubEvent(
                new TenantId(name),
                type,
                number,
                id,
                HubEvent.idFrom(id, type),
                Instant.now(),
                "correlation-1",
                "causation-1",
                data);
        context().getBean(EventPublisher.class).publish("order.events", event);
    }

    URI extensionUrl() {
        return world.service.address().resolve("/extensions/" + name + "/stock");
    }

    /** The folder into which the OMS writes files. */
    Path stockFiles() {
        return world.stockFiles;
    }

    /** The search index of the tenant {@code index}. */
    SearchIndex index() {
        return world.index;
    }

    /** The queue through which one tenant gets its notifications. */
    NotificationQueue queue() {
        return world.queue;
    }

    List<ObjectNode> resources(String type) {
        return world.commercetools.all(project, type);
    }

    /** Number of writes in the Project. */
    long writes() {
        return world.commercetools.writes(project);
    }

    /** Number of requests to the Project since the log was cleared. */
    long requests(String method, String path) {
        return world.commercetools.requests().count(method, project, path);
    }

    void clearRequests() {
        world.commercetools.requests().clear();
    }

    /** The quantity that an entry shows; -1 if there is no entry. */
    long quantity(String sku) {
        return entry(sku).map(entry -> entry.path("quantityOnStock").asLong()).orElse(-1L);
    }

    Optional<ObjectNode> entry(String sku) {
        return resources("inventory-entry").stream()
                .filter(entry -> entry.path("sku").asString().equals(sku))
                .findFirst();
    }

    /** Runs a sweep over everything since the tests started. */
    JsonNode sweep(String sweep) {
        return world.service.sweep(name, sweep, StockWorld.PATIENCE);
    }

    /** Ids of the records that were parked with this code. */
    List<Long> parked(String code) {
        return endpoint("parked?code=" + code)
                .path("records")
                .valueStream()
                .map(record -> record.path("id").asLong())
                .toList();
    }

    void replay(long parked) {
        post("parked/" + parked, "replay");
    }

    /** Calls the endpoint for discrepancies. */
    JsonNode stock(String action) {
        return post("stock/" + name, action);
    }

    JsonNode journal(String subject) {
        return endpoint("journal/" + name + "/" + subject);
    }

    JsonNode endpoint(String path) {
        return world.service.endpoint(path);
    }

    RunningService service() {
        return world.service;
    }

    ApplicationContext context() {
        return world.service.context();
    }

    private JsonNode post(String endpoint, String action) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        world.service.managementAddress().resolve("/actuator/" + endpoint))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"" + action + "\"}"));
        return new JsonMapper().readTree(world.service.asOperator(request).body());
    }
}
