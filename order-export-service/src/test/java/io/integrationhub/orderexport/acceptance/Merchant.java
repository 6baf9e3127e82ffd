package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Waiting.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.travel.ShopFront;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.Shop;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.protocol.OmsWebhooks;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A merchant: a Project with its shop, an OMS and the hub between them. */
final class Merchant implements AutoCloseable {

    private static final long SEED = 20_261_001;

    /** The topics of the tenant by inlet. */
    private static final Map<String, String> TOPICS = Map.of(
            "orders", "commercetools.order",
            "payments", "commercetools.payment",
            "order-reports", "order.inbound");

    private final SandboxTenant tenant;
    private final CommercetoolsStandIn commercetools;
    private final OmsStandIn oms;
    private final RunningService service;
    private final BrokerInspector broker;
    private final URI ingress;
    private final PushProxy pushes;
    private final ShopFront shop;
    private final OrderTraffic shoppers;

    Merchant(SandboxTenant tenant, Sandbox sandbox, RunningService service, BrokerInspector broker) {
        this.tenant = tenant;
        this.commercetools = sandbox.commercetools();
        this.oms = sandbox.oms(tenant.name());
        this.service = service;
        this.broker = broker;
        this.shop = new ShopFront(commercetools, project(), tenant.shopClientId(), tenant.shopClientSecret());
        this.ingress = service.address().resolve("/ingress/" + tenant.name() + "/commercetools");
        this.pushes = new PushProxy(ingress, authorization());
        commercetools.pushTo("sandbox/" + tenant.name(), pushes.address(), "");
        oms.webhooks()
                .sendTo(new OmsWebhooks.Target(
                        service.address().resolve("/webhooks/" + tenant.name() + "/oms"), tenant.webhookSecret()));
        // An order placed before the Subscription exists is found only by a sweep.
        eventually(
                () -> assertThat(commercetools.all(project(), "subscription")).isNotEmpty());
        this.shoppers = shoppers("SO-");
    }

    private String authorization() {
        return "Bearer " + tenant.pushSecret();
    }

    String project() {
        return tenant.projectKey();
    }

    /** Returns the full name of a topic, for example {@code order.events}. */
    String topic(String name) {
        return "hub." + tenant.name() + "." + name;
    }

    OmsStandIn oms() {
        return oms;
    }

    PushProxy pushes() {
        return pushes;
    }

    /** Returns the export of its orders. */
    Exports exports() {
        return new Exports(commercetools, project(), oms);
    }

    /** Returns its management endpoints. */
    Operator operator() {
        return new Operator(tenant.name(), service);
    }

    /** Returns the shoppers; they order the same at every merchant. */
    OrderTraffic shoppers() {
        return shoppers;
    }

    /** Returns further shoppers whose order numbers have this prefix. */
    OrderTraffic shoppers(String prefix) {
        return OrderTraffic.open(
                new Shop(commercetools.baseUrl(), project(), tenant.shopClientId(), tenant.shopClientSecret()),
                prefix,
                SEED);
    }

    /** Sends a notification directly to the ingress. */
    HttpResponse<String> push(String body) {
        return service.withoutCredentials(HttpRequest.newBuilder(ingress)
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Returns the shop with which orders are changed. */
    ShopFront shop() {
        return shop;
    }

    /** Changes an order, although the hub may be updating it. */
    void change(String number, String action) {
        retryOnConflict(() -> shop.change(number, action));
    }

    /** Edits an order: adds one piece to its first line. */
    void edit(String number) {
        retryOnConflict(() -> {
            JsonNode order = shop.numbered(number);
            JsonNode line = order.at("/lineItems/0");
            JsonNode edit = shop.post(
                    "orders/edits",
                    "{'resource':{'typeId':'order','id':'%s'},'stagedActions':["
                                    .formatted(order.path("id").asString())
                            + "{'action':'changeLineItemQuantity','lineItemId':'%s','quantity':%d}]}"
                                    .formatted(
                                            line.path("id").asString(),
                                            line.path("quantity").asLong() + 1));
            shop.post(
                    "orders/edits/" + edit.path("id").asString() + "/apply",
                    "{'editVersion':%d,'resourceVersion':%d}"
                            .formatted(
                                    edit.path("version").asLong(),
                                    order.path("version").asLong()));
        });
    }

    private static void retryOnConflict(Runnable change) {
        eventually(() -> {
            try {
                change.run();
            } catch (IllegalStateException e) {
                if (String.valueOf(e.getMessage()).startsWith("status 409")) {
                    throw new AssertionError("modified concurrently", e);
                }
                throw e;
            }
        });
    }

    /** Returns all orders in commercetools. */
    List<? extends JsonNode> orders() {
        return commercetools.all(project(), "order");
    }

    /** Returns all resources of a type in commercetools. */
    List<? extends JsonNode> all(String typeId) {
        return commercetools.all(project(), typeId);
    }

    /** Waits until all messages have been processed, including those caused by their processing. */
    void awaitQuiet() {
        eventually(() -> {
            long delivered = commercetools.notificationDelivery().delivered();
            assertThat(commercetools.notificationDelivery().waiting()).isZero();
            assertThat(oms.webhooks().isIdle()).isTrue();
            assertThat(unacknowledged()).isZero();
            // The last record may have caused further messages.
            assertThat(commercetools.notificationDelivery().waiting()).isZero();
            assertThat(commercetools.notificationDelivery().delivered()).isEqualTo(delivered);
        });
    }

    private long unacknowledged() {
        return TOPICS.entrySet().stream()
                .mapToLong(
                        read -> broker.unacknowledged(topic(read.getValue()), topic("order-export." + read.getKey())))
                .sum();
    }

    /** Returns the number of parked records. */
    long parked() {
        return broker.written(topic("order-export.parked"));
    }

    /** Sweeps once all messages are processed, and returns the number of orders that needed it. */
    long sweepWhenQuiet() {
        awaitQuiet();
        long repaired = operator().sweep();
        awaitQuiet();
        return repaired;
    }

    @Override
    public void close() {
        pushes.close();
    }
}
