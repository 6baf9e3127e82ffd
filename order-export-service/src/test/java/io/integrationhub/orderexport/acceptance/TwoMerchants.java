package io.integrationhub.orderexport.acceptance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.SandboxWorld;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.PlacedOrder;
import io.integrationhub.sandbox.commercetools.traffic.Shop;
import io.integrationhub.sandbox.oms.OmsEffect;
import io.integrationhub.sandbox.oms.OmsOrder;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/**
 * Two merchants with an OMS each, a broker and a database of their own, and the one service between
 * them. Notifications take the real way: Subscription, push, ingress, broker, flow.
 */
final class TwoMerchants implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final long SEED = 20_261_123;
    private static final URI NOT_YET = URI.create("http://localhost:1");

    final SandboxWorld world = SandboxWorld.start(SandboxConfig.temporary(NOT_YET));
    final RunningService service;
    private final Map<String, OrderTraffic> shops;

    /** Starts all of it; returns when orders can be placed. */
    TwoMerchants(Map<String, String> settings) {
        service =
                RunningService.start(
                        OrderExportApplication.class, "order-export", variables(settings));
        for (SandboxTenant tenant : world.config().tenants()) {
            world.commercetools()
                    .pushTo("sandbox/" + tenant.name(), ingress(tenant), authorization(tenant));
            // An order placed before the Subscription is there is found by a sweep, minutes later.
            eventually(() -> assertThat(ofType(tenant, "subscription")).isNotEmpty());
        }
        shops =
                world.config().tenants().stream()
                        .collect(
                                toMap(
                                        SandboxTenant::name,
                                        tenant -> openShop(tenant.name(), prefix(tenant.name()))));
    }

    private Map<String, String> variables(Map<String, String> settings) {
        Map<String, String> variables = new HashMap<>(world.environment());
        variables.remove("HUB_OPERATOR_PASSWORD"); // the running service brings its own
        variables.put("HUB_TENANTS_ACME_COMMERCETOOLS_REGION", "");
        for (SandboxTenant tenant : world.config().tenants()) {
            // A limit that spares real systems would be most of what is measured here.
            variables.put(
                    "HUB_TENANTS_%s_SYSTEMS_OMS_REQUESTS_PER_SECOND"
                            .formatted(tenant.name().toUpperCase(Locale.ROOT)),
                    "1000");
        }
        variables.putAll(settings);
        return variables;
    }

    SandboxTenant tenant(String name) {
        return world.config().tenants().stream()
                .filter(tenant -> tenant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where a tenant's notifications are pushed to. */
    URI ingress(SandboxTenant tenant) {
        return service.address().resolve("/ingress/" + tenant.name() + "/commercetools");
    }

    static String authorization(SandboxTenant tenant) {
        return "Bearer " + tenant.pushSecret();
    }

    /** A further shop of a tenant, with order numbers of its own. */
    OrderTraffic openShop(String tenant, String prefix) {
        SandboxTenant owner = tenant(tenant);
        URI commercetools = world.commercetools().baseUrl();
        return OrderTraffic.open(
                new Shop(
                        commercetools,
                        owner.projectKey(),
                        owner.shopClientId(),
                        owner.shopClientSecret()),
                prefix,
                SEED);
    }

    private static String prefix(String tenant) {
        return tenant.toUpperCase(Locale.ROOT) + "-";
    }

    /** Both merchants sell that many orders at the same time. */
    Map<String, List<PlacedOrder>> place(int each) {
        return shops.entrySet().parallelStream()
                .collect(toMap(Map.Entry::getKey, shop -> shop.getValue().place(each)));
    }

    /** The tenant's shop. */
    OrderTraffic shop(String tenant) {
        return shops.get(tenant);
    }

    OmsStandIn oms(String tenant) {
        return world.oms(tenant);
    }

    /** The order as commercetools has it. */
    JsonNode order(String tenant, PlacedOrder order) {
        return world.commercetools()
                .find(tenant(tenant).projectKey(), "order", order.id())
                .orElseThrow();
    }

    private List<? extends JsonNode> ofType(SandboxTenant tenant, String type) {
        return world.commercetools().all(tenant.projectKey(), type);
    }

    /** Waits until the tenant's OMS has these orders. */
    void awaitArrived(String tenant, Collection<PlacedOrder> orders) {
        eventually(() -> assertThat(numbersAt(tenant)).containsAll(numbers(orders)));
    }

    /** Waits until these orders show that the tenant's OMS has them. */
    void awaitExported(String tenant, Collection<PlacedOrder> orders) {
        eventually(
                () -> assertThat(orders).filteredOn(order -> !isExported(tenant, order)).isEmpty());
    }

    boolean isExported(String tenant, PlacedOrder order) {
        return order(tenant, order).path("syncInfo").size() == 1;
    }

    private Set<String> numbersAt(String tenant) {
        return oms(tenant).ledger().orders().stream().map(OmsOrder::number).collect(toSet());
    }

    private static Set<String> numbers(Collection<PlacedOrder> orders) {
        return orders.stream().map(PlacedOrder::orderNumber).collect(toSet());
    }

    /** How long each order took from its creation to the OMS. */
    Latencies latencies(String tenant, Collection<PlacedOrder> orders) {
        Map<String, Instant> arrivals =
                oms(tenant).ledger().effects().stream()
                        .filter(effect -> effect.kind() == OmsEffect.Kind.PLACED)
                        .collect(toMap(OmsEffect::number, OmsEffect::at));
        return new Latencies(
                orders.stream()
                        .map(
                                order ->
                                        Duration.between(
                                                createdAt(tenant, order),
                                                arrivals.get(order.orderNumber())))
                        .toList());
    }

    private Instant createdAt(String tenant, PlacedOrder order) {
        return Instant.parse(order(tenant, order).path("createdAt").asString());
    }

    /** The way of new orders of a tenant, as operators see it. */
    private JsonNode orderFlow(String tenant) {
        return service.endpoint("flows/" + tenant)
                .valueStream()
                .filter(flow -> flow.path("inlet").asString().equals("orders"))
                .findFirst()
                .orElseThrow();
    }

    /** Why the tenant takes no new orders for now. */
    List<String> pausedBecause(String tenant) {
        return orderFlow(tenant)
                .path("pausedBecause")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** For how long the tenant's oldest order that was not applied has been waiting. */
    Duration oldestWaiting(String tenant) {
        JsonNode age = orderFlow(tenant).path("oldestAge");
        return age.isNull() ? Duration.ZERO : Duration.parse(age.asString());
    }

    /** The state of the circuit between the hub and the tenant's OMS. */
    String circuit(String tenant) {
        return service.endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path(tenant + ".oms")
                .path("state")
                .asString();
    }

    /** Which of these orders are parked, by id, and for what reason. */
    Map<String, String> parked(String tenant, Collection<PlacedOrder> orders) {
        Set<String> ids = orders.stream().map(PlacedOrder::id).collect(toSet());
        return service.endpoint("parked?limit=500&tenant=" + tenant)
                .path("records")
                .valueStream()
                .filter(record -> ids.contains(record.path("key").asString()))
                .collect(
                        toMap(
                                record -> record.path("key").asString(),
                                record -> record.path("code").asString()));
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
        world.close();
    }
}
