package io.integrationhub.customersync.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.CustomerSyncApplication;
import io.integrationhub.sandbox.cdp.CdpStandIn;
import io.integrationhub.sandbox.cdp.GenericCdpStandIn;
import io.integrationhub.sandbox.cdp.KlaviyoStandIn;
import io.integrationhub.sandbox.cdp.SegmentStandIn;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.test.service.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop, a Segment, a Klaviyo and an ERP, and the service between them. */
final class ProfileWorld implements AutoCloseable {

    static final String TENANT = "HUB_TENANTS_ACME_";

    private static final String PROJECT = "acme-test";
    private static final String PUSH_SECRET = "only-for-tests-push-secret";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    final SegmentStandIn segment = SegmentStandIn.start(anyPort(), "write-key", "control-secret");
    final KlaviyoStandIn klaviyo = KlaviyoStandIn.start(anyPort(), "pk_only-for-tests");
    final GenericCdpStandIn erp = GenericCdpStandIn.start(anyPort(), "erp-token");
    final RunningService service;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    ProfileWorld(Map<String, String> further) {
        commercetools.createProject(PROJECT, "client", "only-for-tests", List.of("manage_project"));
        token = token();
        Map<String, String> variables = variables();
        variables.putAll(further);
        service = RunningService.start(CustomerSyncApplication.class, "customer-sync", variables);
        commercetools.pushTo(
                "sandbox/customers", service.address().resolve("/ingress/acme/commercetools"), "Bearer " + PUSH_SECRET);
        eventually(() -> assertThat(commercetools.all(PROJECT, "subscription")).isNotEmpty());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        variables.put(TENANT + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(TENANT + "COMMERCETOOLS_REGION", "");
        variables.put(TENANT + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(TENANT + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put(TENANT + "COMMERCETOOLS_INGRESS_SECRETS", PUSH_SECRET);
        variables.put(TENANT + "COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub");
        variables.put(TENANT + "COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox");
        variables.put(TENANT + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", "customers");
        variables.put(TENANT + "MASTERS_CUSTOMER", "commercetools");
        variables.put(TENANT + "MASTERS_BUSINESS_UNIT", "erp");
        String export = TENANT + "CUSTOMER_SYNC_EXPORT_";
        variables.put(export + "IDENTITY_KEY", "only-for-tests-only-for-tests-0123");
        variables.put(export + "SETTLE_TIME", "1s");
        variables.put(export + "CUSTOM_FIELDS", "*");
        variables.put(export + "BUSINESS_UNITS", "true");
        variables.put(export + "TARGETS_CDP_ADAPTER", "segment");
        variables.put(export + "TARGETS_CDP_SEGMENT_REGULATIONS", "segment");
        variables.put(export + "TARGETS_CDP_SEGMENT_REGULATIONS_SYSTEM", "regulations");
        variables.put(export + "TARGETS_MARKETING_ADAPTER", "klaviyo");
        variables.put(export + "ORDER_EVENTS_MARKETING", "true");
        variables.put(export + "ORDER_EVENTS_CDP", "true");
        variables.put(export + "ORDER_EVENTS_ERP", "true");
        variables.put(export + "TARGETS_ERP_ADAPTER", "http");
        variables.put(export + "TARGETS_ERP_HTTP_ORDER_EVENT_PATH", "/api/order-events/{id}");
        system(variables, "CDP", segment, "basic-key");
        variables.put(TENANT + "SYSTEMS_CDP_AUTH_KEY", "write-key");
        system(variables, "REGULATIONS", segment, "bearer");
        variables.put(TENANT + "SYSTEMS_REGULATIONS_AUTH_TOKEN", "control-secret");
        system(variables, "MARKETING", klaviyo, "api-key");
        variables.put(TENANT + "SYSTEMS_MARKETING_AUTH_HEADER", "Authorization");
        variables.put(TENANT + "SYSTEMS_MARKETING_AUTH_KEY", "Klaviyo-API-Key pk_only-for-tests");
        system(variables, "ERP", erp, "bearer");
        variables.put(TENANT + "SYSTEMS_ERP_AUTH_TOKEN", "erp-token");
        return variables;
    }

    private static void system(Map<String, String> variables, String name, CdpStandIn standIn, String auth) {
        String prefix = TENANT + "SYSTEMS_" + name + "_";
        variables.put(prefix + "URL", standIn.url().toString());
        variables.put(prefix + "ALLOW_PLAIN_HTTP", "true");
        variables.put(prefix + "ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(prefix + "AUTH_SCHEME", auth);
        variables.put(prefix + "CIRCUIT_OPEN_DURATION", "1s");
    }

    /** Creates a customer and returns it. */
    JsonNode createCustomer(String email, String further) {
        return post("customers", """
                        {"email": "%s", "authenticationMode": "ExternalAuth", "firstName": "Jane", "lastName": "Doe"%s}
                        """.formatted(email, further)).path("customer");
    }

    /** Changes a customer and returns it. */
    JsonNode update(JsonNode customer, String actions) {
        String id = customer.path("id").asString();
        long version = send("GET", "customers/" + id, "").path("version").asLong();
        return post("customers/" + id, "{\"version\": %d, \"actions\": [%s]}".formatted(version, actions));
    }

    /** Deletes a customer. */
    void delete(JsonNode customer, boolean dataErasure) {
        String id = customer.path("id").asString();
        long version = send("GET", "customers/" + id, "").path("version").asLong();
        send("DELETE", "customers/" + id + "?version=" + version + (dataErasure ? "&dataErasure=true" : ""), "");
    }

    /** Places an order without a customer and returns its id; order-export passes the notification on. */
    String orderAsGuest(String email, String number) {
        String id =
                post("orders/import", """
                        {"orderNumber": "%s", "customerEmail": "%s",
                         "totalPrice": {"currencyCode": "EUR", "centAmount": 1000},
                         "customLineItems": [{"name": {"en": "Thing"}, "slug": "thing", "quantity": 1,
                           "money": {"currencyCode": "EUR", "centAmount": 1000}}],
                         "shippingAddress": {"country": "DE", "firstName": "Gina", "lastName": "Guest"}}
                        """.formatted(number, email)).path("id").asString();
        publish("commercetools.order", id, "{}");
        return id;
    }

    /** Writes a record to a topic of the tenant. */
    void publish(String topic, String key, String body) {
        service.context()
                .getBean(RecordPublisher.class)
                .publish(new OutboundRecord(
                        new TenantId("acme"), topic, key, body.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    JsonNode post(String path, String body) {
        return send("POST", path, body);
    }

    JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(commercetools.baseUrl() + "/" + PROJECT + "/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = sent(request);
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        return JSON.readTree(response.body());
    }

    private String token() {
        String credentials =
                Base64.getEncoder().encodeToString("client:only-for-tests".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(commercetools.authUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        return JSON.readTree(sent(request).body()).path("access_token").asString();
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The outcomes in the journal about a subject, by inlet. */
    List<String> outcomes(String subject) {
        return service.endpoint("journal/acme/" + subject)
                .path("steps")
                .valueStream()
                .map(step -> step.path("inlet").asString() + " "
                        + step.path("outcome").asString())
                .toList();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(TIMEOUT).untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
        commercetools.close();
        segment.close();
        klaviyo.close();
        erp.close();
        http.close();
    }
}
