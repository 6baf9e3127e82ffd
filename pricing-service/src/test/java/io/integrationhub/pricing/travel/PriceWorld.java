package io.integrationhub.pricing.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.PricingApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.ApiFaults;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.service.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The running service, the ERP that masters its prices, and commercetools. */
final class PriceWorld implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String PRICES = "standalone-prices";

    private static final String SECRET = "only-for-tests-secret";
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId BOLT = new TenantId("bolt");
    private static final String PROJECT = "acme-test";
    private static final String BOLT_PROJECT = "bolt-test";
    private static final Set<String> FINAL = Set.of("completed", "completed-with-findings", "stopped", "failed");

    private final CommercetoolsStandIn commercetools;
    private final RunningService service;
    private final Path folder;

    private PriceWorld(CommercetoolsStandIn commercetools, RunningService service, Path folder) {
        this.commercetools = commercetools;
        this.service = service;
        this.folder = folder;
    }

    static PriceWorld start() {
        CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
        Path folder = temporaryFolder();
        Map<String, String> variables = new HashMap<>(RunningService.projectIn(
                commercetools, List.of("manage_standalone_prices", "manage_customer_groups", "manage_channels")));
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        variables.put("HUB_RUNS_POLL_INTERVAL", "100ms");
        variables.put("HUB_TENANTS_ACME_MASTERS_PRICE", "erp");
        // Not called: it delivers files and records.
        variables.put("HUB_TENANTS_ACME_SYSTEMS_ERP_URL", "https://erp.example.com");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_ERP_WEBHOOK_SCHEME", "header");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_ERP_WEBHOOK_SECRETS", SECRET);
        variables.put("HUB_TENANTS_ACME_INBOUND_TIME_ZONE", "Europe/Berlin");
        variables.put("HUB_TENANTS_ACME_PRICING_BATCH_INTERVAL", "100ms");
        variables.put("HUB_TENANTS_ACME_PRICING_INBOUND_FILES_FOLDER", folder.toString());
        variables.put("HUB_TENANTS_ACME_PRICING_INBOUND_FILES_INTERVAL", "100ms");
        variables.put("HUB_TENANTS_ACME_PRICING_INBOUND_FILES_SETTLE_TIME", "200ms");
        variables.put("HUB_TENANTS_ACME_PRICING_INBOUND_FILES_PART_SIZE", "80");
        variables.putAll(bolt(commercetools));
        RunningService service = RunningService.start(PricingApplication.class, "pricing", variables);
        return new PriceWorld(commercetools, service, folder);
    }

    /** A tenant whose missing customer groups and channels are created. */
    private static Map<String, String> bolt(CommercetoolsStandIn commercetools) {
        commercetools.createProject(
                BOLT_PROJECT,
                "bolt-client",
                "only-for-tests",
                List.of("manage_standalone_prices", "manage_customer_groups", "manage_channels"));
        Map<String, String> variables = Map.of(
                "COMMERCETOOLS_PROJECT_KEY", BOLT_PROJECT,
                "COMMERCETOOLS_CLIENT_ID", "bolt-client",
                "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests",
                "COMMERCETOOLS_REGION", "",
                "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString(),
                "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString(),
                "MASTERS_PRICE", "erp",
                "SYSTEMS_ERP_URL", "https://erp.example.com",
                "PRICING_CREATE_REFERENCES", "true",
                "PRICING_BATCH_INTERVAL", "100ms");
        Map<String, String> prefixed = new HashMap<>();
        variables.forEach((variable, value) -> prefixed.put("HUB_TENANTS_BOLT_" + variable, value));
        return prefixed;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("price-files-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        commercetools.close();
    }

    ApiFaults faults() {
        return commercetools.faults();
    }

    /** Number of writes in the Project. */
    long writes() {
        return commercetools.writes(PROJECT);
    }

    JsonNode endpoint(String path) {
        return service.endpoint(path);
    }

    /** The operator has a run undone. */
    void undo(JsonNode run) {
        service.asOperator(HttpRequest.newBuilder(service.managementAddress()
                        .resolve("/actuator/runs/" + run.path("id").asLong()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"action\":\"undo\"}")));
    }

    /** Waits until the run of a delivery ends. */
    JsonNode run(String document) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.endpoint("runs?tenant=acme")
                                .path("runs")
                                .valueStream()
                                .filter(run -> run.path("document").asString().startsWith(document))
                                .filter(run -> FINAL.contains(run.path("state").asString()))
                                .findFirst()
                                .orElse(null),
                        run -> run != null);
    }

    /** The ERP writes a file. */
    String list(String name, IntFunction<String> amount) throws IOException {
        String rows = IntStream.range(0, 200)
                .mapToObj(row -> "L-" + (1_000 + row) + "," + amount.apply(row) + ",EUR")
                .collect(Collectors.joining("\n"));
        Path unfinished = folder.resolve(name + ".csv.part");
        Files.writeString(unfinished, "sku,amount,currency\n" + rows);
        Files.move(unfinished, folder.resolve(name + ".csv"));
        return name + ".csv";
    }

    /** The ERP writes a delivery of one part to the broker; its JSON has single quotes. */
    String report(String json) {
        String name = "delivery " + Integer.toHexString(json.hashCode()) + " " + System.nanoTime();
        publish(ACME, name, json, Map.of("hub-feed", name));
        return name;
    }

    /** The same of the other tenant, as a report of its own. */
    void reportToBolt(String json) {
        publish(BOLT, "prices", json, Map.of());
    }

    private void publish(TenantId tenant, String key, String json, Map<String, String> headers) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        service.context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(tenant, "price.inbound", key, body, headers));
    }

    List<ObjectNode> boltResources(String type) {
        return commercetools.all(BOLT_PROJECT, type);
    }

    /** The ERP reports one price by webhook. */
    void sendWebhook(String json) {
        assertThat(service.withoutCredentials(
                                HttpRequest.newBuilder(service.address().resolve("/webhooks/acme/erp"))
                                        .header("Content-Type", "application/json")
                                        .header("X-Signature", SECRET)
                                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                        .statusCode())
                .isEqualTo(200);
    }

    void create(String sku, String from) {
        var project = service.context().getBean(Commercetools.class).project(ACME);
        project.call(project.api().standalonePrices().post(draft -> {
            draft.sku(sku).value(money -> money.currencyCode("EUR").centAmount(1000L));
            return from.isEmpty() ? draft : draft.validFrom(ZonedDateTime.parse(from));
        }));
    }

    /** Somebody else creates a price for a customer group in a channel. */
    void createScoped(String sku) {
        var project = service.context().getBean(Commercetools.class).project(ACME);
        project.call(project.api()
                .channels()
                .post(draft -> draft.key("berlin").roles(ChannelRoleEnum.PRODUCT_DISTRIBUTION)));
        project.call(
                project.api().customerGroups().post(draft -> draft.key("vip").groupName("VIP")));
        project.call(project.api()
                .standalonePrices()
                .post(draft -> draft.sku(sku)
                        .value(money -> money.currencyCode("EUR").centAmount(1000L))
                        .customerGroup(group -> group.key("vip"))
                        .channel(channel -> channel.key("berlin"))));
    }

    void change(String id) {
        var project = service.context().getBean(Commercetools.class).project(ACME);
        project.call(project.api()
                .standalonePrices()
                .withId(id)
                .post(update -> update.version(1L)
                        .plusActions(actions -> actions.changeValueBuilder()
                                .value(money -> money.currencyCode("EUR").centAmount(700L)))));
    }

    List<ObjectNode> prices(String sku) {
        return commercetools.all(PROJECT, "standalone-price").stream()
                .filter(price -> price.path("sku").asString().startsWith(sku))
                .toList();
    }

    List<Long> cents(String sku) {
        return prices(sku).stream()
                .map(price -> price.at("/value/centAmount").asLong())
                .toList();
    }

    List<String> findings(JsonNode run) {
        return service.endpoint("runs/" + run.path("id").asLong() + "/findings")
                .path("findings")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    long requests(String method) {
        return commercetools.requests().count(method, PROJECT, PRICES);
    }

    /** Number of writes of prices that commercetools rejected. */
    long rejected() {
        return commercetools.requests().entries().stream()
                .filter(entry -> entry.path().contains(PRICES) && entry.status() >= 400)
                .count();
    }
}
