package io.integrationhub.catalogsync.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.catalogsync.CatalogSyncApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import io.integrationhub.sandbox.simulation.Seeds;
import io.integrationhub.test.service.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The service as it is deployed, between a folder, a real database, a real broker and the commercetools stand-in. */
class CatalogTravelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PROJECT = "acme-test";
    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final AtomicInteger FILES = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static CommercetoolsStandIn commercetools;
    private static Map<String, String> variables;
    private static RunningService service;
    private static JsonNode firstRun;

    /** The first load is interrupted, and another process goes on. */
    @BeforeAll
    static void load() throws IOException {
        commercetools = CommercetoolsStandIn.start(0);
        variables = new HashMap<>(
                RunningService.projectIn(commercetools, List.of("manage_products", "view_project_settings")));
        variables.put("SPRING_DATASOURCE_URL", EmbeddedDatabase.shared().newDatabase());
        variables.putAll(CatalogModel.variables(commercetools));
        variables.put("HUB_RUNS_POLL_INTERVAL", "100ms");
        variables.put("HUB_RUNS_BACKOFF", "20ms");
        variables.put("HUB_RUNS_OUTAGE_PAUSE", "200ms");
        variables.put("HUB_TENANTS_ACME_RUNS_CONCURRENCY", "3");
        variables.put("HUB_TENANTS_ACME_MASTERS_PRODUCT", "pim");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_PIM_URL", "https://pim.example");
        String files = "HUB_TENANTS_ACME_CATALOG_SYNC_IMPORT_INBOUND_FILES_";
        variables.put(files + "FOLDER", folder.toString());
        variables.put(files + "INTERVAL", "100ms");
        variables.put(files + "SETTLE_TIME", "100ms");
        variables.put("HUB_TENANTS_ACME_CATALOG_SYNC_LANGUAGES_FALLBACK", "de");
        commercetools.faults().add(ApiFault.latency(LATENCY).on("POST", "/products"));
        service = start();
        String document = deliver(SampleCatalog.withChanged(Set.of()));
        await().atMost(PATIENCE).until(() -> requests("POST", "products") > 5);
        service.close();
        service = start();
        commercetools.faults().clear();
        firstRun = endedRun(document);
    }

    private static RunningService start() {
        return RunningService.start(CatalogSyncApplication.class, "catalog-sync", variables);
    }

    @AfterAll
    static void stop() {
        service.close();
        commercetools.close();
    }

    @BeforeEach
    void unchanged() throws IOException {
        run(Set.of());
        commercetools.requests().clear();
    }

    @Test
    void goesOnAfterAnInterruptionAndWritesEachItemOnce() {
        assertThat(firstRun.path("state").asString()).isEqualTo("completed");
        assertThat(commercetools.all(PROJECT, "product"))
                .hasSize(SampleCatalog.PRODUCTS)
                .allSatisfy(product -> assertThat(
                                product.at("/masterData/published").asBoolean())
                        .isTrue());
        assertThat(commercetools.all(PROJECT, "product-type")).hasSize(2);
        assertThat(commercetools.all(PROJECT, "category")).hasSize(4);
        assertThat(commercetools.requests().notImplemented()).isEmpty();
    }

    @Test
    void neitherReadsNorWritesWhatIsUnchanged() throws IOException {
        // When
        JsonNode run = run(Set.of());

        // Then
        assertThat(run.path("state").asString()).isEqualTo("completed");
        assertThat(catalogRequests()).isEmpty();
    }

    @Test
    void writesEachChangedProductWithOneRequestAndReadsNone() throws IOException {
        // When
        JsonNode run = run(Set.of(7, 31));

        // Then
        assertThat(run.path("state").asString()).isEqualTo("completed");
        assertThat(requests("POST", "products")).isEqualTo(2);
        assertThat(catalogRequests()).containsOnlyKeys("POST " + PROJECT + "/products");
        assertThat(commercetools.all(PROJECT, "product"))
                .filteredOn(product ->
                        product.at("/masterData/current/name/de").asString().endsWith(" neu"))
                .hasSize(2);
    }

    @Test
    void findsNothingWrongWithTheProject() {
        // When
        JsonNode doctor = service.endpoint("doctor");

        // Then
        assertThat(doctor.toString()).contains("catalog model").contains("the Project has de, en");
    }

    @Test
    void endsLikeAFirstLoadWhateverHappenedBefore() {
        Seeds.few(1).forEach(seed -> model().converges(seed, false));
    }

    @Test
    @Tag("soak")
    void endsLikeAFirstLoadInManyWorldsWithCrashes() {
        Seeds.many(20).forEach(seed -> model().converges(seed, true));
    }

    private static CatalogModel model() {
        return new CatalogModel(commercetools, () -> service, () -> {
            service.close();
            service = start();
        });
    }

    /** Requests by kind, without those for tokens and for the settings of the Project. */
    private static Map<String, Long> catalogRequests() {
        Map<String, Long> counts = new HashMap<>(commercetools.requests().counts());
        counts.keySet().removeIf(key -> !key.contains(PROJECT + "/"));
        return counts;
    }

    private static long requests(String method, String resources) {
        return commercetools.requests().count(method, PROJECT, resources);
    }

    private static JsonNode run(Set<Integer> changed) throws IOException {
        return endedRun(deliver(SampleCatalog.withChanged(changed)));
    }

    /** Returns the name of the file. */
    private static String deliver(String catalog) throws IOException {
        String name = "catalog-" + FILES.incrementAndGet() + ".xml";
        Path unfinished = Files.writeString(folder.resolve("." + name), catalog);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    private static JsonNode endedRun(String document) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.endpoint("runs?tenant=acme")
                                .path("runs")
                                .valueStream()
                                .filter(run -> run.path("document").asString().startsWith(document + " "))
                                .filter(run -> run.has("endedAt")
                                        && !run.path("endedAt").isNull())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
