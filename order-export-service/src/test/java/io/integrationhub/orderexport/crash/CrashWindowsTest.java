package io.integrationhub.orderexport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.SandboxWorld;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.PlacedOrder;
import io.integrationhub.sandbox.commercetools.traffic.Shop;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsLedger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL between each two steps, over and over, while orders of two tenants are under way: acme's master honours
 * idempotency keys, bolt's does not and is asked before it is told. Each tenant has a process of its own, so that both
 * are killed side by side.
 */
class CrashWindowsTest {

    /** For each tenant, beside once at every point. */
    private static final int FURTHER_KILLS = Integer.getInteger("crash.further", 8);

    private static final long SEED = Long.getLong("crash.seed", 20_261_001);
    private static final int ORDERS_PER_KILL = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final List<String> STEPS = List.of(
            "ExportLedger.claim",
            "Orders.load",
            "OrderEvents.announce",
            "Claim.attempting",
            "OrderMaster.place",
            "Claim.placed",
            "Orders.recordExport",
            "OrderEvents.exported",
            "Claim.close");

    private static SandboxWorld world;
    private static Doorbells doorbells;
    private static String[] quickStart;

    @BeforeAll
    static void startWorld(@TempDir Path folder) {
        world = SandboxWorld.start(SandboxConfig.temporary(URI.create("http://localhost:1")));
        world.oms("bolt").behave(new OmsFault.KeyIgnored());
        doorbells = new Doorbells(world.broker().bootstrapServers());
        world.config()
                .tenants()
                .forEach(tenant -> world.broker().createTopics(2, "hub." + tenant.name() + ".commercetools.order"));
        quickStart =
                QuickStart.of(program(world.config().tenants().getFirst(), Map.of()), "Started OrderExport", folder);
    }

    @AfterAll
    static void stopWorld() {
        doorbells.close();
        world.close();
    }

    @Test
    void everyOrderArrivesOnceHoweverOftenTheServiceIsKilled() {
        // When
        Map<SandboxTenant, CompletableFuture<Ordeal>> ordeals = new LinkedHashMap<>();
        for (SandboxTenant tenant : world.config().tenants()) {
            ordeals.put(tenant, CompletableFuture.supplyAsync(() -> endure(tenant), Thread::startVirtualThread));
        }

        // Then
        ordeals.forEach((tenant, ordeal) -> {
            OmsLedger ledger = world.oms(tenant.name()).ledger();
            assertThat(ordeal.join().kills()).isGreaterThanOrEqualTo(25);
            assertThat(ledger.duplicates()).isEmpty();
            assertThat(ledger.orders()).hasSameSizeAs(ordeal.join().orders());
        });
    }

    /** What one tenant went through. */
    private record Ordeal(int kills, List<PlacedOrder> orders) {}

    private static Ordeal endure(SandboxTenant tenant) {
        Random random = new Random(SEED);
        List<HaltPoint> points = points(random);
        List<PlacedOrder> placed = new ArrayList<>();
        OrderTraffic shop = shop(tenant);
        for (HaltPoint point : points) {
            List<PlacedOrder> orders = shop.place(ORDERS_PER_KILL);
            orders.forEach(order -> doorbells.ring(tenant, order.id(), "OrderCreated"));
            placed.addAll(orders);
            killAt(tenant, point, 1 + random.nextInt(ORDERS_PER_KILL));
        }
        try (ChildJvm _ = start(tenant, Map.of())) {
            awaitAllExported(tenant, placed);
        }
        return new Ordeal(points.size(), placed);
    }

    private static OrderTraffic shop(SandboxTenant tenant) {
        return OrderTraffic.open(
                new Shop(
                        world.commercetools().baseUrl(),
                        tenant.projectKey(),
                        tenant.shopClientId(),
                        tenant.shopClientSecret()),
                tenant.name().toUpperCase(Locale.ROOT) + "-",
                SEED);
    }

    private static List<HaltPoint> points(Random random) {
        List<HaltPoint> once = STEPS.stream()
                .flatMap(step -> Stream.of(HaltPoint.before(step), HaltPoint.after(step)))
                .toList();
        Stream<HaltPoint> further = random.ints(FURTHER_KILLS, 0, once.size()).mapToObj(once::get);
        return Stream.concat(once.stream(), further).toList();
    }

    private static void killAt(SandboxTenant tenant, HaltPoint point, int occurrence) {
        Map<String, String> halt = Map.of("HALT_AT", point.toString(), "HALT_OCCURRENCE", String.valueOf(occurrence));
        try (ChildJvm child = start(tenant, halt)) {
            child.awaitReady(PATIENCE);
        }
    }

    private static ChildJvm start(SandboxTenant tenant, Map<String, String> halt) {
        return ChildJvm.start(
                program(tenant, halt).withJvmOptions(quickStart), line -> line.startsWith(HaltingPorts.STANDING));
    }

    private static ChildJvm.Program program(SandboxTenant tenant, Map<String, String> halt) {
        Map<String, String> environment = new HashMap<>(world.environment());
        environment.keySet().removeIf(name -> isAboutAnother(tenant, name));
        // A master that is not said to honour keys is looked at before it is told.
        environment.remove("HUB_TENANTS_BOLT_SYSTEMS_OMS_IDEMPOTENCY_HEADER");
        environment.putAll(halt);
        return ChildJvm.Program.of(
                        HaltingOrderExport.class,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.kafka.consumer.properties[session.timeout.ms]=1500",
                        "--spring.kafka.consumer.properties[heartbeat.interval.ms]=300",
                        "--hub.tenants." + tenant.name() + ".order-export.lease=2s",
                        "--hub.subscribed-resources.order.managed=false")
                .withEnvironment(environment);
    }

    private static boolean isAboutAnother(SandboxTenant tenant, String variable) {
        return variable.startsWith("HUB_TENANTS_")
                && !variable.startsWith("HUB_TENANTS_" + tenant.name().toUpperCase(Locale.ROOT) + "_");
    }

    private static void awaitAllExported(SandboxTenant tenant, List<PlacedOrder> orders) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(orders)
                        .allSatisfy(order -> assertThat(world.commercetools()
                                        .find(tenant.projectKey(), "order", order.id())
                                        .orElseThrow()
                                        .path("syncInfo"))
                                .hasSize(1)));
    }
}
