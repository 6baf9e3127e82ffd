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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL between each two steps, over and over, while orders of two tenants are under way: acme's
 * master honours idempotency keys, bolt's does not and is asked before it is told.
 */
class CrashWindowsTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);
    private static final long SEED = Long.getLong("crash.seed", 20_261_001);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final List<String> STEPS =
            List.of(
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
    private static Map<SandboxTenant, OrderTraffic> shops;
    private static String[] quickStart;

    @BeforeAll
    static void startWorld(@TempDir Path folder) {
        world = SandboxWorld.start(SandboxConfig.temporary(URI.create("http://localhost:1")));
        world.oms("bolt").behave(new OmsFault.KeyIgnored());
        doorbells = new Doorbells(world.broker().bootstrapServers());
        shops = new LinkedHashMap<>();
        for (SandboxTenant tenant : world.config().tenants()) {
            world.broker().createTopics(2, "hub." + tenant.name() + ".commercetools.order");
            shops.put(
                    tenant,
                    OrderTraffic.open(
                            new Shop(
                                    world.commercetools().baseUrl(),
                                    tenant.projectKey(),
                                    tenant.shopClientId(),
                                    tenant.shopClientSecret()),
                            tenant.name().toUpperCase(Locale.ROOT) + "-",
                            SEED));
        }
        quickStart = QuickStart.of(program(Map.of()), "Started OrderExport", folder);
    }

    @AfterAll
    static void stopWorld() {
        doorbells.close();
        world.close();
    }

    @Test
    void everyOrderArrivesOnceHoweverOftenTheServiceIsKilled() {
        // Given
        Random random = new Random(SEED);
        Map<SandboxTenant, List<PlacedOrder>> placed = new HashMap<>();
        List<HaltPoint> points = points();

        // When
        for (HaltPoint point : points) {
            shops.forEach(
                    (tenant, shop) -> {
                        PlacedOrder order = shop.place(1).getFirst();
                        placed.computeIfAbsent(tenant, _ -> new ArrayList<>()).add(order);
                        doorbells.ring(tenant, order.id(), "OrderCreated");
                    });
            killAt(point, 1 + random.nextInt(2));
        }
        try (ChildJvm _ = start(Map.of())) {
            placed.forEach((tenant, orders) -> awaitAllExported(tenant, orders));
        }

        // Then
        assertThat(points).hasSizeGreaterThanOrEqualTo(50);
        placed.forEach(
                (tenant, orders) -> {
                    assertThat(world.oms(tenant.name()).ledger().duplicates()).isEmpty();
                    assertThat(world.oms(tenant.name()).ledger().orders()).hasSameSizeAs(orders);
                });
    }

    private static List<HaltPoint> points() {
        List<HaltPoint> once =
                STEPS.stream()
                        .flatMap(step -> Stream.of(HaltPoint.before(step), HaltPoint.after(step)))
                        .toList();
        return Stream.generate(() -> once).limit(ROUNDS).flatMap(List::stream).toList();
    }

    private static void killAt(HaltPoint point, int occurrence) {
        Map<String, String> halt =
                Map.of("HALT_AT", point.toString(), "HALT_OCCURRENCE", String.valueOf(occurrence));
        try (ChildJvm child = start(halt)) {
            child.awaitReady(PATIENCE);
        }
    }

    private static ChildJvm start(Map<String, String> halt) {
        return ChildJvm.start(
                program(halt).withJvmOptions(quickStart),
                line -> line.startsWith(HaltingPorts.STANDING));
    }

    private static ChildJvm.Program program(Map<String, String> halt) {
        Map<String, String> environment = new HashMap<>(world.environment());
        // A master that is not said to honour keys is looked at before it is told.
        environment.remove("HUB_TENANTS_BOLT_SYSTEMS_OMS_IDEMPOTENCY_HEADER");
        environment.putAll(halt);
        return ChildJvm.Program.of(
                        HaltingOrderExport.class,
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.kafka.consumer.properties[session.timeout.ms]=1500",
                        "--spring.kafka.consumer.properties[heartbeat.interval.ms]=300",
                        "--hub.tenants.acme.order-export.lease=2s",
                        "--hub.tenants.bolt.order-export.lease=2s",
                        "--hub.feeds.order.managed=false")
                .withEnvironment(environment);
    }

    private static void awaitAllExported(SandboxTenant tenant, List<PlacedOrder> orders) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(orders)
                                        .allSatisfy(
                                                order ->
                                                        assertThat(
                                                                        world.commercetools()
                                                                                .find(
                                                                                        tenant
                                                                                                .projectKey(),
                                                                                        "order",
                                                                                        order.id())
                                                                                .orElseThrow()
                                                                                .path("syncInfo"))
                                                                .hasSize(1)));
    }
}
