package io.integrationhub.suppliersync.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.suppliersync.SupplierSyncApplication;
import io.integrationhub.test.service.RunningService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service as it is deployed, between a real broker, a real database and stand-ins. */
class SupplierTravelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "only-for-tests-secret";
    private static final Map<String, String> SUPPLIERS = new ConcurrentHashMap<>();

    private static volatile boolean isRejecting;

    private static CommercetoolsStandIn commercetools;
    private static StandInServer erp;
    private static RunningService service;

    @BeforeAll
    static void start() {
        erp = new StandInServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), SupplierTravelTest::respond);
        erp.start();
        commercetools = CommercetoolsStandIn.start(0);
        // The scopes are those that supplier-sync.yml lists under hub.scopes: none yet.
        Map<String, String> variables = new HashMap<>(RunningService.projectIn(commercetools, List.of()));
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        variables.put("HUB_TENANTS_ACME_MASTERS_SUPPLIER", "erp");
        String system = "HUB_TENANTS_ACME_SYSTEMS_ERP_";
        variables.put(system + "URL", "http://localhost:" + erp.port());
        variables.put(system + "ALLOW_PLAIN_HTTP", "true");
        variables.put(system + "ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(system + "WEBHOOK_SCHEME", "header");
        variables.put(system + "WEBHOOK_SECRETS", SECRET);
        service = RunningService.start(SupplierSyncApplication.class, "supplier-sync", variables);
    }

    @AfterAll
    static void stop() {
        service.close();
        erp.close();
        commercetools.close();
    }

    @Test
    void readsASupplierFromItsMaster() {
        // Given
        SUPPLIERS.put("N-1", "{\"number\":\"N-1\",\"name\":\"First\"}");

        // When
        int status = sendWebhook("N-1");

        // Then
        assertThat(status).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outcomes("N-1")).containsExactly("to-write"));
    }

    @Test
    void parksASupplierThatCannotBeRead() {
        // Given
        SUPPLIERS.put("N-2", "{\"number\":\"N-2\"}");

        // When
        sendWebhook("N-2");

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.endpoint("parked?code=SUPPLIER_RESPONSE_UNREADABLE")
                                .path("records"))
                        .singleElement()
                        .satisfies(record ->
                                assertThat(record.path("key").asString()).isEqualTo("N-2")));
    }

    @Test
    void pausesWhileTheMasterRejectsItsCredentials() {
        // Given
        SUPPLIERS.put("N-3", "{\"number\":\"N-3\",\"name\":\"Third\"}");
        isRejecting = true;
        sendWebhook("N-3");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.endpoint("inlets").toString()).contains("circuit:erp"));

        // When
        isRejecting = false;

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(outcomes("N-3")).contains("to-write"));
        assertThat(service.endpoint("parked?code=SYSTEM_CREDENTIALS_REJECTED").path("records"))
                .isEmpty();
    }

    @Test
    void reportsThatItsFlowIsNotImplemented() {
        // When
        JsonNode supplier = service.endpoint("masters").at("/tenants/acme/supplier");

        // Then
        assertThat(supplier.at("/directions/0/state").asString()).isEqualTo("NOT_IMPLEMENTED");
    }

    private static Optional<Response> respond(Request request) {
        if (isRejecting) {
            return Optional.of(Response.empty(401));
        }
        String supplier = SUPPLIERS.get(request.segments().getLast());
        return Optional.of(supplier == null ? Response.empty(404) : Response.text(200, "application/json", supplier));
    }

    /** The ERP reports by webhook that a supplier changed. */
    private static int sendWebhook(String number) {
        HttpResponse<String> response = service.withoutCredentials(
                HttpRequest.newBuilder(service.address().resolve("/webhooks/acme/erp"))
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
