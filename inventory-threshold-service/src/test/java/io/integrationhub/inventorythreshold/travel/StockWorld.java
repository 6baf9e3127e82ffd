package io.integrationhub.inventorythreshold.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.inventorythreshold.InventoryThresholdApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.FreePort;
import io.integrationhub.test.service.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;

/**
 * The service, started once for all tests of this package, with a tenant for each test class: its own Project, OMS and
 * settings.
 */
final class StockWorld {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final class Shared {
        private static final StockWorld WORLD = new StockWorld();
    }

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final RunningService service;
    final Path stockFiles = temporaryFolder();
    final SearchIndex index = new SearchIndex();
    final NotificationQueue queue = NotificationQueue.start();
    private final Map<String, TenantWorld> tenants = new HashMap<>();

    private StockWorld() {
        Map<String, String> variables = new HashMap<>();
        int port = FreePort.any();
        variables.put("SERVER_PORT", String.valueOf(port));
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        addTenants();
        tenants.values().forEach(tenant -> variables.putAll(tenant.variables("http://localhost:" + port)));
        service = RunningService.start(InventoryThresholdApplication.class, "inventory-threshold", variables);
        commercetools.pushTo(
                "sandbox/stock",
                service.address().resolve("/ingress/entries/commercetools"),
                "Bearer " + TenantWorld.PUSH_SECRET);
        commercetools.pushTo(queue.url().toString(), queue.url(), "");
        tenants.values().forEach(tenant -> eventually(tenant::checkRegistrations));
    }

    private void addTenants() {
        addTenant("acme", Map.of());
        addTenant(
                "reservations",
                Map.of(
                        "INVENTORY_THRESHOLD_RESERVATIONS_ENABLED",
                        "true",
                        "INVENTORY_THRESHOLD_HOLD_CHECK_DELAY",
                        "7s"));
        addTenant(
                "reports",
                Map.of(
                        "INVENTORY_THRESHOLD_HTTP_LIST_PATH", "/api/stock?since={cursor}",
                        // Whatever stock other tests leave.
                        "INVENTORY_THRESHOLD_STOCK_IN_GUARD_PERCENT", "0"));
        addTenantWithIndex();
        addTenant("hanging", Map.of("SYSTEMS_OMS_LIVE_CIRCUIT_OPEN_DURATION", "5m"));
        addTenant(
                "entries",
                Map.of(
                        "INVENTORY_THRESHOLD_THRESHOLDS_ENTRY_SOURCE", "safety-stock",
                        "INVENTORY_THRESHOLD_STOCK_IN_MISSING_POSITIONS", "remove",
                        "COMMERCETOOLS_INGRESS_SECRETS", TenantWorld.PUSH_SECRET,
                        "COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub",
                        "COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox",
                        "COMMERCETOOLS_SUBSCRIPTION_TOPIC", "stock"));
        addTenant("sqs", queue.settings());
        addTenant(
                "files",
                Map.of(
                        "INVENTORY_THRESHOLD_INBOUND_FILES_FOLDER", stockFiles.toString(),
                        "INVENTORY_THRESHOLD_INBOUND_FILES_FULL_FEED", "true",
                        "INVENTORY_THRESHOLD_INBOUND_FILES_PART_SIZE", "100",
                        "INVENTORY_THRESHOLD_INBOUND_FILES_INTERVAL", "200ms",
                        "INVENTORY_THRESHOLD_INBOUND_FILES_SETTLE_TIME", "1s",
                        "INVENTORY_THRESHOLD_INBOUND_MAPPING", "preset:file/stock-report",
                        "INVENTORY_THRESHOLD_STOCK_IN_MISSING_POSITIONS", "zero"));
    }

    private void addTenantWithIndex() {
        addTenant(
                "index",
                Map.of(
                        "INVENTORY_THRESHOLD_PUBLISH_EVERY_CHANGE", "true",
                        "INVENTORY_THRESHOLD_STOCK_OUT_SEARCH_SYSTEM", "search",
                        "SYSTEMS_SEARCH_URL", index.url().toString(),
                        "SYSTEMS_SEARCH_AUTH_SCHEME", "none",
                        "SYSTEMS_SEARCH_ALLOW_PLAIN_HTTP", "true",
                        "SYSTEMS_SEARCH_ALLOW_PRIVATE_ADDRESSES", "true",
                        "SYSTEMS_SEARCH_CIRCUIT_OPEN_DURATION", "1s"));
    }

    private void addTenant(String name, Map<String, String> settings) {
        tenants.put(name, new TenantWorld(this, name, settings));
    }

    /** The world of one tenant. The service starts with the first call. */
    static TenantWorld tenant(String name) {
        TenantWorld tenant = Shared.WORLD.tenants.get(name);
        assertThat(tenant).as("tenant " + name).isNotNull();
        return tenant;
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("stock-files-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
