package io.integrationhub.orderexport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.orderexport.Soak;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.sandbox.oms.OmsFault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two replicas export the orders of two tenants, while they are suspended for longer than a lease, killed, restarted
 * and joined by a third one, and the masters are slow: all at once, as the seed says. Acme's master honors idempotency
 * keys; bolt's does not and is searched before an order is placed.
 */
@Tag("soak")
class ReplicasSoakTest {

    private static final long SEED = Soak.seed(20_261_001);
    private static final int ROUNDS = Soak.size(8);
    private static final int MAX_ORDERS = 20;
    private static final Duration MAX_DELAY = Duration.ofMillis(1500);
    private static final Duration CONVERGES_WITHIN = Duration.ofMinutes(3);

    private static Sandbox world;
    private static NotificationProducer notifications;
    private static Replicas replicas;

    private final Random random = new Random(SEED);
    private final Map<SandboxTenant, OrderTraffic> shops = new LinkedHashMap<>();
    private final Map<SandboxTenant, List<PlacedOrder>> placed = new LinkedHashMap<>();

    @BeforeAll
    static void startWorld(@TempDir Path folder) {
        world = Sandbox.start(SandboxConfig.temporary(URI.create("http://localhost:1")));
        notifications = new NotificationProducer(world.broker().bootstrapServers());
        world.config()
                .tenants()
                .forEach(tenant -> world.broker().createTopics(4, "hub." + tenant.name() + ".commercetools.order"));
        slowDown(Duration.ZERO);
        replicas = new Replicas(world, folder);
    }

    @AfterAll
    static void stopWorld() {
        replicas.close();
        notifications.close();
        world.close();
    }

    @Test
    void losesNoOrderAndDoublesNoneAtAMasterWithKeys() {
        // Given
        world.config().tenants().forEach(tenant -> {
            shops.put(tenant, Shops.open(world, tenant, SEED));
            placed.put(tenant, new ArrayList<>());
        });

        // When
        for (int round = 0; round < ROUNDS; round++) {
            placeOrders();
            makeTrouble();
            placeOrders();
            replicas.recover();
        }
        slowDown(Duration.ZERO);

        // Then
        placed.forEach(ReplicasSoakTest::awaitAllExported);
        report();
        assertThat(duplicates("acme")).isEmpty();
    }

    private void placeOrders() {
        shops.forEach((tenant, shop) -> {
            List<PlacedOrder> orders = shop.place(1 + random.nextInt(MAX_ORDERS));
            orders.forEach(order -> notifications.send(tenant, order.id(), "OrderCreated"));
            placed.get(tenant).addAll(orders);
        });
    }

    /** One or more at once. */
    private void makeTrouble() {
        slowDown(
                random.nextBoolean()
                        ? Duration.ZERO
                        : MAX_DELAY.multipliedBy(1 + random.nextInt(4)).dividedBy(4));
        int troubles = 1 + random.nextInt(3);
        for (int i = 0; i < troubles; i++) {
            switch (random.nextInt(4)) {
                case 0 -> replicas.kill(random.nextInt(2));
                case 1 -> replicas.join();
                default -> replicas.suspend(random.nextInt(2));
            }
        }
        replicas.awaitEndOfLeases(random.nextInt(1, 4));
    }

    private static void slowDown(Duration delay) {
        world.oms("acme").setFaults(new OmsFault.Slow(delay));
        world.oms("bolt").setFaults(new OmsFault.Slow(delay), new OmsFault.KeyIgnored());
    }

    private static void awaitAllExported(SandboxTenant tenant, List<PlacedOrder> orders) {
        await().atMost(CONVERGES_WITHIN)
                .untilAsserted(() -> assertThat(orders)
                        .allSatisfy(order -> assertThat(world.commercetools()
                                        .find(tenant.projectKey(), "order", order.id())
                                        .orElseThrow()
                                        .path("syncInfo"))
                                .hasSize(1)));
        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(world.oms(tenant.name()).ledger().ordersWithNumber(order.orderNumber()))
                                .isNotEmpty());
    }

    private static Map<String, Long> duplicates(String tenant) {
        return world.oms(tenant).ledger().duplicates();
    }

    private void report() {
        placed.forEach((tenant, orders) -> System.out.printf(
                "replicas, seed %d, %d rounds, %s: %d orders, %d lost, %d doubled; %s%n",
                SEED,
                ROUNDS,
                tenant.name(),
                orders.size(),
                0,
                duplicates(tenant.name()).size(),
                replicas.troubles()));
    }
}
