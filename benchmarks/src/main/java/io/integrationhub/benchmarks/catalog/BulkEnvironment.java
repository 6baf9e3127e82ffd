package io.integrationhub.benchmarks.catalog;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service in a JVM of its own, between a folder, a broker, a database and the commercetools stand-in. */
final class BulkEnvironment implements AutoCloseable {

    static final String PROJECT = "acme-shop";
    static final int IN_FLIGHT = 30;

    private static final Duration START_TIMEOUT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final EmbeddedDatabase database = EmbeddedDatabase.start();
    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final Path folder;
    private final ChildJvm service;
    private final RunTimes runs;

    private BulkEnvironment(String name, String heap, Duration latency, boolean isModular, List<String> settings)
            throws IOException, InterruptedException {
        this.folder = Files.createTempDirectory("hub-benchmark-");
        commercetools.createProject(PROJECT, "shop", "secret", List.of("manage_project"));
        if (isModular) {
            makeModular();
        }
        commercetools.faults().add(ApiFault.latency(latency));
        String url = database.newDatabase();
        List<String> arguments = new ArrayList<>(List.of(name));
        arguments.addAll(common(url));
        settings.forEach(setting -> arguments.add("--hub.tenants.acme." + setting.replace("{folder}", "" + folder)));
        Program program = Program.of(BulkService.class, arguments.toArray(String[]::new))
                .withJvmOptions("-XX:TieredStopAtLevel=4", "-Xmx" + heap);
        this.service = ChildJvm.start(program, line -> line.startsWith(BulkService.READY));
        service.awaitReady(START_TIMEOUT);
        this.runs = new RunTimes(url, name.replace('-', '_'), new ProcessUsage(service.pid()));
    }

    /** Starts catalog-sync. */
    static BulkEnvironment ofCatalogs(String heap, Duration latency, boolean isModular)
            throws IOException, InterruptedException {
        return new BulkEnvironment(
                BulkService.CATALOG_SYNC,
                heap,
                latency,
                isModular,
                List.of(
                        "masters.product=pim",
                        "systems.pim.url=https://pim.example",
                        "catalog-sync.languages.fallback=de",
                        "catalog-sync.import.inbound-files.folder={folder}",
                        "catalog-sync.import.inbound-files.max-size=4GB",
                        "catalog-sync.import.inbound-files.interval=100ms",
                        "catalog-sync.import.inbound-files.settle-time=0s"));
    }

    /** Starts pricing. */
    static BulkEnvironment ofPrices(String heap, Duration latency) throws IOException, InterruptedException {
        return new BulkEnvironment(
                BulkService.PRICING,
                heap,
                latency,
                false,
                List.of(
                        "masters.price=erp",
                        "systems.erp.url=https://erp.example",
                        "pricing.batch-interval=100ms",
                        "pricing.inbound-files.folder={folder}",
                        "pricing.inbound-files.interval=100ms",
                        "pricing.inbound-files.settle-time=0s"));
    }

    private List<String> common(String url) {
        String tenant = "--hub.tenants.acme.";
        return List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--hub.stream.replication-factor=1",
                "--hub.runs.poll-interval=100ms",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + EmbeddedDatabase.USER,
                "--spring.datasource.password=any",
                "--server.port=0",
                "--management.server.port=0",
                tenant + "runs.concurrency=" + IN_FLIGHT,
                tenant + "commercetools.project-key=" + PROJECT,
                tenant + "commercetools.api-url=" + commercetools.baseUrl(),
                tenant + "commercetools.auth-url=" + commercetools.baseUrl(),
                tenant + "commercetools.client-id=shop",
                tenant + "commercetools.client-secret=secret",
                tenant + "commercetools.concurrency=" + IN_FLIGHT,
                tenant + "commercetools.requests-per-second=10000");
    }

    private void makeModular() throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString("shop:secret".getBytes(StandardCharsets.UTF_8));
        URI base = commercetools.baseUrl();
        JsonNode token = send(HttpRequest.newBuilder(base.resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=manage_project:" + PROJECT)));
        String bearer = "Bearer " + token.path("access_token").asString();
        URI project = base.resolve("/" + PROJECT);
        JsonNode settings = send(
                HttpRequest.newBuilder(project).header("Authorization", bearer).GET());
        String update = "{\"version\": " + settings.path("version")
                + ", \"actions\": [{\"action\": \"setProductCatalogModel\", \"productCatalogModel\": \"Modular\"}]}";
        send(HttpRequest.newBuilder(project)
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IOException(response.body());
            }
            return JSON.readTree(response.body());
        }
    }

    /** Writes a file for the service. */
    interface Feed {

        void write(Path file) throws IOException;
    }

    /** Delivers a file, and waits until its run has ended. */
    RunResult run(String run, String name, Feed feed) throws Exception {
        Path unfinished = folder.resolve("." + name);
        feed.write(unfinished);
        long size = Files.size(unfinished);
        commercetools.requests().clear();
        runs.begin();
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        try {
            RunTimes.Ended ended = runs.awaitEnd(service);
            return RunResult.of(run, size, ended, commercetools.requests());
        } catch (IllegalStateException e) {
            throw new IllegalStateException(service.output(), e);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
        commercetools.close();
        database.close();
        broker.close();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
