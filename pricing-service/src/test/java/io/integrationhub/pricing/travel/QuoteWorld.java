package io.integrationhub.pricing.travel;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.pricing.PricingApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.cpq.CpqStandIn;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.service.RunningService;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The running service, a CPQ that masters the quotes of one tenant, and commercetools, which masters those of another.
 */
final class QuoteWorld implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = "only-for-tests-secret";
    private static final String CPQ_TOKEN = "only-for-tests-token";
    private static final String PROJECT = "acme-test";
    private static final String BOLT_PROJECT = "bolt-test";
    private static final List<String> SCOPES = List.of("manage_project");

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final CpqStandIn cpq = CpqStandIn.start(new InetSocketAddress("localhost", 0), CPQ_TOKEN);
    final List<String> promotions = new CopyOnWriteArrayList<>();
    final StandInServer receiver = new StandInServer(new InetSocketAddress("localhost", 0), this::receive);
    final Buyer acme;
    final Buyer bolt;
    final RunningService service;

    QuoteWorld() {
        Map<String, String> variables = new HashMap<>(RunningService.projectIn(commercetools, SCOPES));
        commercetools.createProject(PROJECT, "shop", "only-for-tests", SCOPES);
        commercetools.createProject(BOLT_PROJECT, "bolt-client", "only-for-tests", SCOPES);
        commercetools.createProject(BOLT_PROJECT, "bolt-shop", "only-for-tests", SCOPES);
        acme = new Buyer(commercetools, PROJECT, "shop", "only-for-tests");
        bolt = new Buyer(commercetools, BOLT_PROJECT, "bolt-shop", "only-for-tests");
        receiver.start();
        acmeVariables().forEach((variable, value) -> variables.put("HUB_TENANTS_ACME_" + variable, value));
        boltVariables().forEach((variable, value) -> variables.put("HUB_TENANTS_BOLT_" + variable, value));
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        service = RunningService.start(PricingApplication.class, "pricing", variables);
        commercetools.pushTo(
                "sandbox/quotes", service.address().resolve("/ingress/acme/commercetools"), "Bearer " + SECRET);
        eventually(() -> assertThat(commercetools.all(PROJECT, "subscription")).isNotEmpty());
    }

    private Map<String, String> acmeVariables() {
        return Map.ofEntries(
                Map.entry("COMMERCETOOLS_SWEEP_INTERVAL", "0s"),
                Map.entry("COMMERCETOOLS_SWEEP_DELAY", "0s"),
                Map.entry("COMMERCETOOLS_INGRESS_SECRETS", SECRET),
                Map.entry("COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub"),
                Map.entry("COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox"),
                Map.entry("COMMERCETOOLS_SUBSCRIPTION_TOPIC", "quotes"),
                Map.entry("INBOUND_TIME_ZONE", "Europe/Berlin"),
                Map.entry("MASTERS_QUOTE", "cpq"),
                Map.entry("SYSTEMS_CPQ_URL", cpq.url().toString()),
                Map.entry("SYSTEMS_CPQ_ALLOW_PLAIN_HTTP", "true"),
                Map.entry("SYSTEMS_CPQ_ALLOW_PRIVATE_ADDRESSES", "true"),
                Map.entry("SYSTEMS_CPQ_AUTH_SCHEME", "bearer"),
                Map.entry("SYSTEMS_CPQ_AUTH_TOKEN", CPQ_TOKEN),
                Map.entry("SYSTEMS_CPQ_POLL_PATH", "/api/quote-reports?since={cursor}"),
                Map.entry("SYSTEMS_CPQ_POLL_PAGE_MAPPING", "preset:cpq-neutral/page"),
                Map.entry("SYSTEMS_CPQ_POLL_INTERVAL", "200ms"),
                Map.entry("SYSTEMS_CPQ_WEBHOOK_SCHEME", "header"),
                Map.entry("SYSTEMS_CPQ_WEBHOOK_SECRETS", SECRET),
                Map.entry("MASTERS_PROMOTION", "commercetools"),
                Map.entry("PRICING_PROMOTIONS_SYSTEM", "loyalty"),
                Map.entry("SYSTEMS_LOYALTY_URL", "http://localhost:" + receiver.port()),
                Map.entry("SYSTEMS_LOYALTY_ALLOW_PLAIN_HTTP", "true"),
                Map.entry("SYSTEMS_LOYALTY_ALLOW_PRIVATE_ADDRESSES", "true"));
    }

    private Map<String, String> boltVariables() {
        return Map.of(
                "COMMERCETOOLS_PROJECT_KEY", BOLT_PROJECT,
                "COMMERCETOOLS_CLIENT_ID", "bolt-client",
                "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests",
                "COMMERCETOOLS_REGION", "",
                "COMMERCETOOLS_SWEEP_INTERVAL", "0s",
                "COMMERCETOOLS_SWEEP_DELAY", "0s",
                "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString(),
                "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString(),
                "MASTERS_QUOTE", "commercetools");
    }

    /** Stores a promotion, except for one that is called no. */
    private Optional<Response> receive(Request request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        if (body.contains("\"no\"")) {
            return Optional.of(Response.empty(422));
        }
        promotions.add(request.method() + " " + request.path() + " " + body);
        return Optional.of(Response.empty(204));
    }

    /** The CPQ's price for a quote request; further fields follow, each preceded by a comma. */
    ObjectNode report(JsonNode request, int version, String more) {
        String text = "{'request':'" + Buyer.id(request).replace("-", "") + "','externalId':'" + cpqId(request)
                + "','version':" + version + ",'currency':'EUR'" + more + "}";
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }

    /** What the CPQ calls a quote request, once it has it. */
    String cpqId(JsonNode request) {
        return await().atMost(PATIENCE)
                .until(() -> cpq.request(Buyer.id(request)), Optional::isPresent)
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** Another service passes on that an order was created. */
    void notifyOf(JsonNode order) {
        ObjectNode notification = JSON.createObjectNode().put("notificationType", "Message");
        notification.put("projectKey", PROJECT).put("type", "OrderCreated").put("id", "message-1");
        notification.putObject("resource").put("typeId", "order").put("id", Buyer.id(order));
        notification.set("order", order);
        service.context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        new TenantId("acme"),
                        "commercetools.order",
                        Buyer.id(order),
                        JSON.writeValueAsBytes(notification),
                        Map.of()));
    }

    /** The CPQ sends a report. */
    void sendWebhook(ObjectNode report) {
        assertThat(service.withoutCredentials(
                                HttpRequest.newBuilder(service.address().resolve("/webhooks/acme/cpq"))
                                        .header("Content-Type", "application/json")
                                        .header("X-Signature", SECRET)
                                        .POST(HttpRequest.BodyPublishers.ofString(report.toString())))
                        .statusCode())
                .isEqualTo(200);
    }

    /** The quotes that answer a request, oldest first. */
    List<ObjectNode> quotes(JsonNode request) {
        return commercetools.all(PROJECT, "quote").stream()
                .filter(quote -> quote.at("/quoteRequest/id").asString().equals(Buyer.id(request)))
                .sorted(comparing(quote -> quote.path("createdAt").asString()))
                .toList();
    }

    /** The newest quote once there are so many. */
    JsonNode quote(JsonNode request, int count) {
        eventually(() -> assertThat(quotes(request)).hasSize(count));
        return quotes(request).getLast();
    }

    /** The words of all states that the CPQ received about a request. */
    List<String> statuses(JsonNode request) {
        return cpq.statuses(Buyer.id(request)).stream()
                .map(status -> status.path("status").asString())
                .toList();
    }

    List<JsonNode> parked(String code) {
        return service.endpoint("parked?code=" + code)
                .path("records")
                .valueStream()
                .toList();
    }

    List<String> outcomes(String tenant, JsonNode request) {
        return service.endpoint("journal/" + tenant + "/" + Buyer.id(request))
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }

    /** The events of a tenant's topic, in order. */
    List<JsonNode> events(String tenant, String topic) {
        String bootstrapServers =
                service.context().getEnvironment().getRequiredProperty("spring.kafka.bootstrap-servers");
        List<JsonNode> events = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("hub." + tenant + "." + topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(JSON.readTree(record.value())));
            }
        }
        return events;
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
        receiver.close();
        cpq.close();
        commercetools.close();
    }
}
