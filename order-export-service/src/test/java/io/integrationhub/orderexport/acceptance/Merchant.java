package io.integrationhub.orderexport.acceptance;

import static io.integrationhub.orderexport.acceptance.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.travel.ShopFront;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.SandboxWorld;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.Shop;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.WebhookTarget;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One merchant of the world: a Project with its shop, an OMS, and the hub between them. */
final class Merchant implements AutoCloseable {

    private static final long SEED = 20_261_001;

    /** Which topic of the tenant is read for which inlet. */
    private static final Map<String, String> READ = Map.of(
            "orders", "commercetools.order",
            "payments", "commercetools.payment",
            "order-reports", "order.inbound");

    private final SandboxTenant tenant;
    private final CommercetoolsStandIn commercetools;
    private final OmsStandIn oms;
    private final RunningService service;
    private final BrokerLook broker;
    private final URI ingress;
    private final PostOffice post;
    private final ShopFront shop;
    private final OrderTraffic shoppers;

    Merchant(SandboxTenant tenant, SandboxWorld sandbox, RunningService service, BrokerLook broker) {
        this.tenant = tenant;
        this.commercetools = sandbox.commercetools();
        this.oms = sandbox.oms(tenant.name());
        this.service = service;
        this.broker = broker;
        this.shop = new ShopFront(commercetools, project(), tenant.shopClientId(), tenant.shopClientSecret());
        this.ingress = service.address().resolve("/ingress/" + tenant.name() + "/commercetools");
        this.post = new PostOffice(ingress, authorization());
        commercetools.pushTo("sandbox/" + tenant.name(), post.address(), "");
        oms.webhooks()
                .tell(new WebhookTarget(
                        service.address().resolve("/webhooks/" + tenant.name() + "/oms"), tenant.webhookSecret()));
        // An order placed before the Subscription is there is found by a sweep only.
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

    /** A topic of this merchant, for example {@code order.events}. */
    String topic(String name) {
        return "hub." + tenant.name() + "." + name;
    }

    OmsStandIn oms() {
        return oms;
    }

    PostOffice post() {
        return post;
    }

    /** What becomes of its orders on their way to the OMS. */
    Exports exports() {
        return new Exports(commercetools, project(), oms);
    }

    /** What the hub's operators see of it. */
    Operator operator() {
        return new Operator(tenant.name(), service);
    }

    /** Those who order; the same for every merchant. */
    OrderTraffic shoppers() {
        return shoppers;
    }

    /** Further ones, whose orders have numbers of their own. */
    OrderTraffic shoppers(String prefix) {
        return OrderTraffic.open(
                new Shop(commercetools.baseUrl(), project(), tenant.shopClientId(), tenant.shopClientSecret()),
                prefix,
                SEED);
    }

    /** What the ingress answers to a notification, past the post office. */
    HttpResponse<String> push(String body) {
        return service.withoutCredentials(HttpRequest.newBuilder(ingress)
                .header("Authorization", authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The shop's people, who change what was ordered. */
    ShopFront shop() {
        return shop;
    }

    /** Somebody in the shop changes an order, while the hub may be writing it. */
    void change(String number, String action) {
        untilNotOvertaken(() -> shop.change(number, action));
    }

    /** Somebody in the shop edits an order: there is one piece more of its first line. */
    void edit(String number) {
        untilNotOvertaken(() -> {
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

    private static void untilNotOvertaken(Runnable change) {
        eventually(() -> {
            try {
                change.run();
            } catch (IllegalStateException e) {
                if (String.valueOf(e.getMessage()).startsWith("status 409")) {
                    throw new AssertionError("somebody else wrote it meanwhile", e);
                }
                throw e;
            }
        });
    }

    /** All orders in commercetools, in no order. */
    List<? extends JsonNode> orders() {
        return commercetools.all(project(), "order");
    }

    /** Everything in commercetools of a type. */
    List<? extends JsonNode> all(String typeId) {
        return commercetools.all(project(), typeId);
    }

    /** Returns when every message that is or comes is worked off. */
    void awaitQuiet() {
        eventually(() -> {
            long delivered = commercetools.postman().delivered();
            assertThat(commercetools.postman().waiting()).isZero();
            assertThat(oms.webhooks().isIdle()).isTrue();
            assertThat(waiting()).isZero();
            // What was worked off last may have had something to tell.
            assertThat(commercetools.postman().waiting()).isZero();
            assertThat(commercetools.postman().delivered()).isEqualTo(delivered);
        });
    }

    private long waiting() {
        return READ.entrySet().stream()
                .mapToLong(read -> broker.waiting(topic(read.getValue()), topic("order-export." + read.getKey())))
                .sum();
    }

    /** How many records the service could not apply. */
    long parked() {
        return broker.written(topic("order-export.parked"));
    }

    /** Heals what messages missed; returns how many orders that were, when all is worked off. */
    long sweepWhenQuiet() {
        awaitQuiet();
        long repaired = operator().sweep();
        awaitQuiet();
        return repaired;
    }

    @Override
    public void close() {
        post.close();
    }
}
