package io.integrationhub.catalogsync.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.catalogsync.CatalogImportFlow;
import io.integrationhub.catalogsync.CatalogImportOutcome.RunRequested;
import io.integrationhub.catalogsync.delivery.Delivery;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.simulation.Seeds;
import io.integrationhub.test.service.RunningService;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Random catalogs one after the other through the service, under faults: whatever happened before, the last one ends in
 * the same state as its load into an empty Project.
 *
 * @param restart stops the service as a crash does, and starts it again
 */
record CatalogModel(CommercetoolsStandIn commercetools, Supplier<RunningService> service, Runnable restart) {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String EMPTY = "[]";
    private static final int CATALOGS = 4;
    private static final AtomicInteger DELIVERIES = new AtomicInteger();
    private static final Set<String> ENDED =
            Set.of("completed", "completed-with-findings", "stopped", "failed", "discarded");

    /** The tenant that everything happens to, and the one that loads the last catalog alone. */
    private static final List<String> TENANTS = List.of("model", "fresh");

    /** The variables of both tenants. */
    static Map<String, String> variables(CommercetoolsStandIn commercetools) {
        Map<String, String> variables = new HashMap<>();
        for (String tenant : TENANTS) {
            commercetools.createProject(
                    tenant + "-shop", tenant, "secret", List.of("manage_products", "view_project_settings"));
            Map.of(
                            "COMMERCETOOLS_PROJECT_KEY", tenant + "-shop",
                            "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString(),
                            "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString(),
                            "COMMERCETOOLS_CLIENT_ID", tenant,
                            "COMMERCETOOLS_CLIENT_SECRET", "secret",
                            "MASTERS_PRODUCT", "pim",
                            "SYSTEMS_PIM_URL", "https://pim.example",
                            "CATALOG_SYNC_LANGUAGES_FALLBACK", "de",
                            "CATALOG_SYNC_MAPPED_FULL_FEED", "true",
                            "RUNS_MISSING_ITEMS", "remove")
                    .forEach((name, value) -> variables.put(variable(tenant, name), value));
            for (String limit : List.of("MAX_REMOVED_PERCENT", "MAX_CHANGED_PERCENT", "MAX_ERRORS_PERCENT")) {
                variables.put(variable(tenant, "RUNS_" + limit), "100");
            }
        }
        return variables;
    }

    private static String variable(String tenant, String name) {
        return "HUB_TENANTS_" + tenant.toUpperCase(Locale.ROOT) + "_" + name;
    }

    /** Plays one world. */
    void converges(long seed, boolean withRestarts) {
        String replay = Seeds.replay(seed, "catalog-sync-service", CatalogTravelTest.class);
        Random random = new Random(seed);
        RandomCatalog catalogs = new RandomCatalog(random);
        String last = EMPTY;
        addFaults(random);
        for (int i = 0; i < CATALOGS; i++) {
            last = catalogs.next();
            long run = deliver("model", last);
            if (random.nextInt(3) == 0) {
                // The same again, while the first is under way.
                deliver("model", last);
            }
            disturb(run, random, withRestarts);
        }
        commercetools.faults().clear();
        JsonNode repeated = ended("model", deliver("model", last));
        ended("fresh", deliver("fresh", EMPTY));
        ended("fresh", deliver("fresh", last));

        assertThat(repeated.path("state").asString())
                .as(() -> replay + findings(repeated))
                .isEqualTo("completed");
        assertThat(CatalogState.of(commercetools, "model-shop"))
                .as(replay)
                .isEqualTo(CatalogState.of(commercetools, "fresh-shop"));
        commercetools.requests().clear();
        ended("model", deliver("model", last));
        assertThat(commercetools.requests().counts().keySet()).as(replay).noneMatch(it -> it.contains("model-shop/"));
    }

    private void addFaults(Random random) {
        commercetools.faults().seed(random.nextLong());
        List.of(
                        ApiFault.throttled(0).share(0.05),
                        ApiFault.status(409)
                                .code("ConcurrentModification")
                                .on("POST", "/model-shop/")
                                .share(0.05),
                        ApiFault.status(503).share(0.03),
                        ApiFault.failedAfterWrite().share(0.03),
                        ApiFault.responseDropped().share(0.02))
                .forEach(fault -> commercetools.faults().add(fault));
    }

    private void disturb(long run, Random random, boolean withRestarts) {
        int what = random.nextInt(4);
        if (what == 0) {
            operate(run, "stop");
        } else if (what == 1 && withRestarts) {
            restart.run();
        }
        if (ended("model", run).path("state").asString().equals("stopped")) {
            operate(run, "resume");
        }
    }

    private long deliver(String tenantId, String catalog) {
        Tenant tenant = service.get().context().getBean(Tenants.class).get(new TenantId(tenantId));
        String name = "catalog-" + DELIVERIES.incrementAndGet() + ".json";
        Delivery delivery = Delivery.of("pim", name, name, catalog.getBytes(StandardCharsets.UTF_8));
        return switch (service.get().context().getBean(CatalogImportFlow.class).receive(tenant, delivery, "test")) {
            case RunRequested it -> it.run();
        };
    }

    /** An operator's action; a run that has ended already cannot be stopped. */
    private void operate(long run, String action) {
        service.get()
                .asOperator(
                        HttpRequest.newBuilder(service.get().managementAddress().resolve("/actuator/runs/" + run))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"" + action + "\"}")));
    }

    private String findings(JsonNode run) {
        return "\n" + service.get().endpoint("runs/" + run.path("id").asLong() + "/findings");
    }

    /** Waits for the end of a run and of those before it. */
    private JsonNode ended(String tenant, long run) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.get()
                                .endpoint("runs?tenant=" + tenant)
                                .path("runs")
                                .valueStream()
                                .filter(it -> it.path("id").asLong() == run)
                                .findFirst()
                                .orElseThrow(),
                        it -> ENDED.contains(it.path("state").asString()));
    }
}
