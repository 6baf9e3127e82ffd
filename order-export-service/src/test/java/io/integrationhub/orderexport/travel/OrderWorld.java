package io.integrationhub.orderexport.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import io.integrationhub.test.service.RunningService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop, an OMS and the service between them. */
final class OrderWorld implements AutoCloseable {

    private static final String PUSH_SECRET = "only-for-tests-push-secret";
    private static final String WEBHOOK_SECRET = "only-for-tests-webhook-secret";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("only-for-tests"));
    final ShopFront shop;
    private final Map<String, String> variables;
    RunningService service;

    /** Starts everything; {@code further} variables override the defaults, for example for another broker. */
    OrderWorld(Map<String, String> further) {
        commercetools.createProject("acme-test", "client", "only-for-tests", List.of("manage_project"));
        shop = new ShopFront(commercetools, "acme-test", "client", "only-for-tests");
        shop.createProduct();
        variables = variables(commercetools, oms);
        variables.putAll(further);
        service = start();
        // An order placed before the Subscription exists is found only by a sweep, minutes later.
        eventually(
                () -> assertThat(commercetools.all("acme-test", "subscription")).isNotEmpty());
    }

    private RunningService start() {
        RunningService started = RunningService.start(OrderExportApplication.class, "order-export", variables);
        commercetools.pushTo(
                "sandbox/orders", started.address().resolve("/ingress/acme/commercetools"), "Bearer " + PUSH_SECRET);
        return started;
    }

    /** Starts the service again with other settings; its database must be among those it was started with. */
    void restartWith(Map<String, String> changed) {
        service.close();
        variables.putAll(changed);
        service = start();
    }

    /** Lets the OMS report progress by webhook; without this it has to be polled. */
    OrderWorld withWebhooks() {
        oms.webhooks().sendTo(new OmsWebhooks.Target(service.address().resolve("/webhooks/acme/oms"), WEBHOOK_SECRET));
        return this;
    }

    /** Returns the order in commercetools. */
    JsonNode order(String number) {
        return shop.numbered(number);
    }

    /** Sweeps the whole time of the test and returns the report of the sweep. */
    JsonNode sweep(String name) {
        return service.sweep("acme", name, TIMEOUT);
    }

    /** Returns the diagnoses of one doctor check for the tenant. */
    List<String> diagnoses(String check) {
        return service.endpoint("doctor/acme")
                .path("checks")
                .valueStream()
                .filter(diagnosis -> diagnosis.path("check").asString().equals(check))
                .map(diagnosis -> diagnosis.path("subject").asString()
                        + ": "
                        + diagnosis.path("finding").asString()
                        + (diagnosis.path("fix").asString().isEmpty()
                                ? ""
                                : "; " + diagnosis.path("fix").asString()))
                .toList();
    }

    /** Returns the types of resources in the Subscription of the service. */
    List<String> subscribedTo() {
        return commercetools
                .all("acme-test", "subscription")
                .getFirst()
                .path("messages")
                .valueStream()
                .map(source -> source.path("resourceTypeId").asString())
                .toList();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(TIMEOUT).untilAsserted(assertion);
    }

    /** The variables of a service between these two. */
    static Map<String, String> variables(CommercetoolsStandIn commercetools, OmsStandIn oms) {
        Map<String, String> variables = new HashMap<>();
        String tenant = "HUB_TENANTS_ACME_";
        variables.put(tenant + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_REGION", "");
        variables.put(tenant + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put(tenant + "COMMERCETOOLS_INGRESS_SECRETS", PUSH_SECRET);
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub");
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox");
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", "orders");
        variables.put(tenant + "MASTERS_ORDER", "oms");
        variables.put(tenant + "ORDER_EXPORT_GATE_PLACED_FROM", "2020-01-01");
        variables.put(tenant + "ORDER_EXPORT_GATE_IMPORTED_ORDERS", "export");
        variables.put(tenant + "ORDER_EXPORT_GATE_FINISHED_ORDERS", "skip");
        variables.put(tenant + "ORDER_EXPORT_GATE_ORDER_STATES", "Open,Confirmed");
        variables.put(tenant + "ORDER_EXPORT_STATES_DELIVERED", "order=Complete shipment=Delivered");
        variables.put(tenant + "SYSTEMS_OMS_URL", oms.url().toString());
        variables.put(tenant + "SYSTEMS_OMS_ALLOW_PLAIN_HTTP", "true");
        variables.put(tenant + "SYSTEMS_OMS_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(tenant + "SYSTEMS_OMS_AUTH_SCHEME", "bearer");
        variables.put(tenant + "SYSTEMS_OMS_AUTH_TOKEN", oms.token());
        variables.put(tenant + "SYSTEMS_OMS_IDEMPOTENCY_HEADER", "Idempotency-Key");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SECRETS", WEBHOOK_SECRET);
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SIGNATURE_HEADER", "X-Oms-Signature");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SIGNED_CONTENT", "{timestamp}.{body}");
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
