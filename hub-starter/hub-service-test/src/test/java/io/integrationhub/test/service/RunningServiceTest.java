package io.integrationhub.test.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.test.service.probe.ProbeApplication;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What every service exposes and protects, seen from outside. */
class RunningServiceTest {

    private static CommercetoolsStandIn commercetools;
    private static RunningService service;

    @BeforeAll
    static void start() {
        commercetools = CommercetoolsStandIn.start(0);
        Map<String, String> variables =
                new HashMap<>(RunningService.projectIn(commercetools, List.of("view_key_value_documents")));
        variables.put("HUB_TENANTS_ACME_MASTERS_ORDER", "oms");
        variables.put("HUB_TENANTS_ACME_SYSTEMS_OMS_URL", "https://oms.example.com");
        service = RunningService.start(ProbeApplication.class, "probe", variables);
    }

    @AfterAll
    static void stop() {
        service.close();
        commercetools.close();
    }

    @Test
    void reachesTheProjectOfItsTenantWithTheScopesOfTheTest() {
        // Given
        var project = service.context().getBean(Commercetools.class).project(new TenantId("acme"));
        var byKey = project.api().customObjects().withContainerAndKey("probe", "key");

        // When, Then
        assertThat(project.find(byKey.get())).isEmpty();
        assertThatThrownBy(() ->
                        project.find(project.api().orders().withOrderNumber("1").get()))
                .isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void showsOnlyTheStatusWithoutCredentials(String path) {
        // When
        HttpResponse<String> response = service.withoutCredentials(get(service.managementAddress(), path));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz"})
    void respondsToTheProbesOnTheMainPort(String path) {
        assertThat(service.withoutCredentials(get(service.address(), path)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsTheHealthOfEachComponentToTheOperator() {
        // When
        JsonNode health = service.endpoint("health/sync");

        // Then
        assertThat(health.path("components").propertyNames()).contains("binders", "db", "subscriptions");
    }

    @Test
    void keepsOutsideSystemsOutOfTheProbes() {
        assertThat(service.endpoint("health/liveness").path("components").propertyNames())
                .containsExactlyInAnyOrder("livenessState", "progress");
        assertThat(service.endpoint("health/readiness").path("components").propertyNames())
                .containsExactlyInAnyOrder("readinessState", "consumers", "notifications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/info", "/prometheus", "/metrics", "/loggers", "/bindings", "/masters", "/doctor"})
    void protectsTheEndpointsByCredentials(String endpoint) {
        assertThat(service.withoutCredentials(get(service.managementAddress(), "/actuator" + endpoint))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/info", "/prometheus", "/metrics", "/loggers", "/bindings", "/masters", "/doctor"})
    void showsTheEndpointsToTheReader(String endpoint) {
        assertThat(service.asReader(get(service.managementAddress(), "/actuator" + endpoint))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"env", "configprops", "beans", "mappings", "heapdump", "threaddump", "shutdown", "conditions"})
    void hasNoEndpointThatRevealsInternals(String endpoint) {
        assertThat(service.asOperator(get(service.managementAddress(), "/actuator/" + endpoint))
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void letsTheOperatorChangeThingsAndTheReaderNot() {
        // Given
        String path = "/actuator/loggers/io.integrationhub.probe";
        String body = "{\"configuredLevel\":\"debug\"}";

        // When
        int reader =
                service.asReader(post(service.managementAddress(), path, body)).statusCode();
        int operator = service.asOperator(post(service.managementAddress(), path, body))
                .statusCode();

        // Then
        assertThat(reader).isEqualTo(403);
        assertThat(operator).isEqualTo(204);
    }

    @Test
    void permitsWhatAuthenticatesItsCallersItself() {
        // When
        HttpResponse<String> response = service.withoutCredentials(post(service.address(), "/webhooks/probe/well", ""));

        // Then
        assertThat(response.body()).isEqualTo("permitted");
    }

    @Test
    void deniesEverythingWithoutAnAccessRule() {
        assertThat(service.withoutCredentials(get(service.address(), "/unprotected"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.asOperator(get(service.address(), "/unprotected")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void revealsNothingInternalOnAFailure() {
        // When
        HttpResponse<String> response =
                service.withoutCredentials(post(service.address(), "/ingress/probe/failing", ""));

        // Then
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("an internal message", "IllegalState", "trace", "at io.");
    }

    @Test
    void showsWhichFlowsAreActiveInactiveAndNotImplemented() {
        // When
        JsonNode order = service.endpoint("masters").at("/tenants/acme/order");

        // Then
        assertThat(order.at("/master").stringValue()).isEqualTo("oms");
        assertThat(order.at("/directions")
                        .valueStream()
                        .map(flow -> flow.at("/name").stringValue()
                                + " "
                                + flow.at("/state").stringValue()))
                .containsExactly("order-events-out INACTIVE", "orders-in NOT_IMPLEMENTED", "orders-out ACTIVE");
    }

    @Test
    void showsTheFindingsOfTheDoctorWithTheirFixes() {
        // When
        JsonNode report = service.endpoint("doctor/acme");

        // Then
        assertThat(report.at("/healthy").booleanValue()).isFalse();
        assertThat(report.at("/checks")
                        .valueStream()
                        .filter(check -> check.at("/check").stringValue().equals("probe"))
                        .map(check -> check.at("/finding").stringValue()
                                + "; "
                                + check.at("/fix").stringValue()))
                .containsExactly("unreachable; Check the network");
    }

    @Test
    void tagsEveryMetricWithTheService() {
        // Given: a request to the main port has been measured
        String path = "/actuator/prometheus";
        service.withoutCredentials(get(service.address(), "/livez"));
        await().until(() -> service.asReader(get(service.managementAddress(), path))
                .body()
                .contains("http_server_requests_seconds_bucket"));

        // When
        String metrics =
                service.asReader(get(service.managementAddress(), path)).body();

        // Then
        assertThat(metrics.lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.contains("service=\"probe\""));
        assertThat(metrics).contains("tomcat_threads", "hikaricp_connections", "http_server_requests_seconds_bucket");
    }

    private static HttpRequest.Builder get(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    private static HttpRequest.Builder post(URI address, String path, String body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }
}
