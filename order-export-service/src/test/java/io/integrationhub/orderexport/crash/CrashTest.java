package io.integrationhub.orderexport.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.orderexport.Soak;
import io.integrationhub.sandbox.Sandbox;
import io.integrationhub.sandbox.SandboxConfig;
import io.integrationhub.sandbox.SandboxTenant;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic;
import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service (SIGKILL) before or after a step while it exports the orders of two tenants: acme's master honors
 * idempotency keys; bolt's does not and is searched before an order is placed. Each tenant has a process of its own, so
 * both are killed concurrently. This class takes a sample of the steps, {@link CrashSoakTest} takes all of them.
 */
class CrashTest {

    private static final long SEED = Soak.seed(20_261_001);
    private static final int ORDERS_PER_KILL = 2;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    static final List<String> STEPS = List.of(
            "ExportLedger.claim",
            "Orders.load",
            "OrderEvents.publishChanges",
            "ExportClaim.recordAttempt",
            "OrderMaster.place",
            "ExportClaim.recordAccepted",
            "Orders.recordExport",
            "OrderEvents.publishExported",
            "ExportClaim.close");

    private static Sandbox world;
    private static NotificationProducer notifications;
    private static Map<String, String> variables;
    private static String[] aotCache;

    @BeforeAll
    static void startWorld(@TempDir Path folder) {
        world = Sandbox.start(SandboxConfig.temporary(URI.create("http://localhost:1")));
        world.oms("bolt").setFaults(new OmsFault.KeyIgnored());
        notifications = new NotificationProducer(world.broker().bootstrapServers());
        world.config()
                .tenants()
                .forEach(tenant -> world.broker().createTopics(2, "hub." + tenant.name() + ".commercetools.order"));
        variables = world.environment();
        aotCache = Soak.isRequested()
                ? AotCache.of(program(world.config().tenants().getFirst(), Map.of()), "Started OrderExport", folder)
                : new String[0]; // Making it takes longer than a few starts without it.
    }

    @AfterAll
    static void stopWorld() {
        notifications.close();
        world.close();
    }

    @Test
    void exportsEveryOrderOnceDespiteKills() {
        // When
        Map<SandboxTenant, CompletableFuture<CrashRun>> runs = new LinkedHashMap<>();
        for (SandboxTenant tenant : world.config().tenants()) {
            runs.put(tenant, CompletableFuture.supplyAsync(() -> run(tenant), Thread::startVirtualThread));
        }

        // Then
        runs.forEach((tenant, run) -> {
            OmsLedger ledger = world.oms(tenant.name()).ledger();
            assertThat(run.join().kills()).isGreaterThanOrEqualTo(minKills());
            assertThat(ledger.duplicates()).isEmpty();
            assertThat(ledger.orders()).hasSameSizeAs(run.join().orders());
        });
    }

    /** The kills of one tenant and its orders. */
    private record CrashRun(int kills, List<PlacedOrder> orders) {}

    private CrashRun run(SandboxTenant tenant) {
        Random random = new Random(SEED);
        List<HaltPoint> points = haltPoints(tenant.name(), random);
        List<PlacedOrder> placed = new ArrayList<>();
        OrderTraffic shop = Shops.open(world, tenant, SEED);
        for (HaltPoint point : points) {
            List<PlacedOrder> orders = shop.place(ORDERS_PER_KILL);
            orders.forEach(order -> notifications.send(tenant, order.id(), "OrderCreated"));
            placed.addAll(orders);
            killAt(tenant, point, 1 + random.nextInt(ORDERS_PER_KILL));
        }
        try (ChildJvm _ = start(tenant, Map.of())) {
            awaitAllExported(tenant, placed);
        }
        return new CrashRun(points.size(), placed);
    }

    int minKills() {
        return 2;
    }

    /**
     * Returns the points at which a tenant's process is killed. The sample takes those between the call of the master
     * and its record; the others are covered without processes by the crash tests of the flow.
     */
    List<HaltPoint> haltPoints(String tenant, Random random) {
        HaltPoint placed = HaltPoint.after("OrderMaster.place");
        return tenant.equals("bolt")
                ? List.of(HaltPoint.after("ExportClaim.recordAttempt"), placed)
                : List.of(placed, HaltPoint.after("Orders.recordExport"));
    }

    private static void killAt(SandboxTenant tenant, HaltPoint point, int occurrence) {
        Map<String, String> halt = Map.of("HALT_AT", point.toString(), "HALT_OCCURRENCE", String.valueOf(occurrence));
        try (ChildJvm child = start(tenant, halt)) {
            child.awaitReady(TIMEOUT);
        }
    }

    private static ChildJvm start(SandboxTenant tenant, Map<String, String> halt) {
        return ChildJvm.start(
                program(tenant, halt).withJvmOptions(aotCache), line -> line.startsWith(HaltingPorts.HALTED));
    }

    private static ChildJvm.Program program(SandboxTenant tenant, Map<String, String> halt) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.keySet().removeIf(name -> belongsToAnotherTenant(tenant, name));
        // A master that is not configured to honor keys is searched before an order is placed.
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

    private static boolean belongsToAnotherTenant(SandboxTenant tenant, String variable) {
        return variable.startsWith("HUB_TENANTS_")
                && !variable.startsWith("HUB_TENANTS_" + tenant.name().toUpperCase(Locale.ROOT) + "_");
    }

    private static void awaitAllExported(SandboxTenant tenant, List<PlacedOrder> orders) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(orders)
                        .allSatisfy(order -> assertThat(world.commercetools()
                                        .find(tenant.projectKey(), "order", order.id())
                                        .orElseThrow()
                                        .path("syncInfo"))
                                .hasSize(1)));
    }
}
