package io.integrationhub.customersync.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.customersync.CustomerSyncApplication;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.test.service.RunningService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service as it is deployed, between a real broker, a real database and a stand-in for the CDP. */
class CustomerTravelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "only-for-tests-secret";
    private static final Map<String, String> CUSTOMERS = new ConcurrentHashMap<>();

    private static StandInServer cdp;
    private static RunningService service;

    @BeforeAll
    static void start() {
        cdp = new StandInServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CustomerTravelTest::respond);
        cdp.start();
        String system = "HUB_TENANTS_ACME_SYSTEMS_CDP_";
        service = RunningService.start(
                CustomerSyncApplication.class,
                "customer-sync",
                Map.of(
                        "HUB_JOURNAL_COLLECTOR_ENABLED",
                        "true",
                        "HUB_TENANTS_ACME_MASTERS_CUSTOMER",
                        "cdp",
                        system + "URL",
                        "http://localhost:" + cdp.port(),
                        system + "ALLOW_PLAIN_HTTP",
                        "true",
                        system + "ALLOW_PRIVATE_ADDRESSES",
                        "true",
                        system + "WEBHOOK_SCHEME",
                        "header",
                        system + "WEBHOOK_SECRETS",
                        SECRET));
    }

    @AfterAll
    static void stop() {
        service.close();
        cdp.close();
    }

    @Test
    void readsACustomerFromItsMaster() {
        // Given
        CUSTOMERS.put("S-1", "{\"number\":\"S-1\",\"name\":\"Acme Tools\"}");

        // When
        int status = sendWebhook("S-1");

        // Then
        assertThat(status).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outcomes("S-1")).containsExactly("to-write"));
    }

    @Test
    void parksACustomerThatCannotBeRead() {
        // Given
        CUSTOMERS.put("S-2", "{\"number\":\"S-2\"}");

        // When
        sendWebhook("S-2");

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.endpoint("parked?code=CUSTOMER_RESPONSE_UNREADABLE")
                                .path("records"))
                        .singleElement()
                        .satisfies(record ->
                                assertThat(record.path("key").asString()).isEqualTo("S-2")));
    }

    @Test
    void reportsThatItsFlowIsNotImplemented() {
        // When
        JsonNode customer = service.endpoint("masters").at("/tenants/acme/customer");

        // Then
        assertThat(customer.at("/directions/0/state").asString()).isEqualTo("NOT_IMPLEMENTED");
    }

    private static Optional<Response> respond(Request request) {
        String customer = CUSTOMERS.get(request.segments().getLast());
        return Optional.of(customer == null ? Response.empty(404) : Response.text(200, "application/json", customer));
    }

    /** The CDP reports by webhook that a customer changed. */
    private static int sendWebhook(String number) {
        HttpResponse<String> response = service.withoutCredentials(
                HttpRequest.newBuilder(service.address().resolve("/webhooks/acme/cdp"))
                        .header("Content-Type", "application/json")
                        .header("X-Signature", SECRET)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"number\":\"" + number + "\"}")));
        return response.statusCode();
    }

    private static Iterable<String> outcomes(String number) {
        return service.endpoint("journal/acme/" + number)
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }
}
