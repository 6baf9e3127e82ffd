package io.integrationhub.system.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.http.ScriptedServer;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of a running service, as the operator of a tenant sees them. */
class CallLogTest {

    private static final String CANARY = "c4n4ry-secret";
    private static final String PASSWORD = "only-for-tests";
    private static final JsonMapper JSON = new JsonMapper();

    private final ScriptedServer oms = new ScriptedServer();
    private RunningEndpoints service;

    @AfterEach
    void stop() {
        if (service != null) {
            service.close();
        }
        oms.close();
    }

    @Test
    void findsTheWholeCallByTheOrderNumber() {
        // Given
        start("content=complete");
        oms.responds(ScriptedServer.response(201, "{\"id\":\"4711\"}", "Content-Type", "application/json"));

        // When
        place("{\"orderNumber\":\"SO-1\",\"email\":\"ada@example.org\"}");
        place("{\"orderNumber\":\"SO-2\"}");

        // Then
        JsonNode call = only(eventually("acme?text=SO-1"));
        assertThat(call.path("operation").asString()).isEqualTo("place-order");
        assertThat(call.at("/request/method").asString()).isEqualTo("POST");
        assertThat(call.at("/request/url").asString()).endsWith("/orders");
        assertThat(call.at("/request/headers").asString()).contains("Authorization: ******");
        assertThat(call.at("/request/body").asString()).contains("ada@example.org");
        assertThat(call.at("/response/status").asInt()).isEqualTo(201);
        assertThat(call.at("/response/body").asString()).isEqualTo("{\"id\":\"4711\"}");
        assertThat(call.path("durationMillis").asLong()).isNotNegative();
    }

    @Test
    void logsWhyThereIsNoResponseAndEachRepetition() {
        // Given
        start("content=complete");
        oms.thenAlways(ScriptedServer.drop());

        // When
        assertThatThrownBy(() -> clients().client(new TenantId("acme"), "oms").call(SystemCall.get("find", "/SO-3")))
                .isInstanceOf(Fault.class);

        // Then
        await().untilAsserted(() -> assertThat(calls("acme?text=SO-3").size()).isGreaterThan(1));
        assertThat(calls("acme?text=SO-3").get(0).path("failure").asString()).isNotEmpty();
        assertThat(calls("acme?text=SO-3").get(0).at("/response/status").asInt())
                .isZero();
    }

    @Test
    void logsNothingUnlessTheTenantWantsIt() {
        // Given
        start();

        // When
        place("{\"orderNumber\":\"SO-1\"}");

        // Then
        assertThat(calls("acme")).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void logsOnlyTheSystemsThatTheTenantChose() {
        // Given
        start("content=complete", "systems=erp");

        // When
        place("{}");
        clients().client(new TenantId("acme"), "erp").call(SystemCall.get("find", "/items/1"));

        // Then
        assertThat(only(eventually("acme")).path("system").asString()).isEqualTo("erp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheme=basic;username=hub;password=" + CANARY,
                "scheme=bearer;token=" + CANARY,
                "scheme=api-key;header=X-Vendor-Key;key=" + CANARY,
                "scheme=api-key;parameter=apikey;key=" + CANARY
            })
    void storesNoSecretEvenIfTheSystemRepeatsIt(String auth) {
        // Given
        List<String> settings = new ArrayList<>(List.of("content=complete"));
        Arrays.stream(auth.split(";"))
                .map(line -> "../systems.oms.auth." + line)
                .forEach(settings::add);
        start(settings.toArray(String[]::new));
        String basic = auth.contains("basic")
                ? Base64.getEncoder().encodeToString(("hub:" + CANARY).getBytes(StandardCharsets.UTF_8))
                : CANARY;
        oms.responds(ScriptedServer.response(
                400, "{\"error\":\"" + CANARY + " and " + basic + " are wrong\"}", "X-Echo", CANARY));

        // When
        place("{\"orderNumber\":\"SO-1\",\"password\":\"" + CANARY + "\"}");

        // Then
        assertThat(eventually("acme?text=SO-1").toString()).doesNotContain(CANARY, basic);
        assertThat(oms.requests().getFirst().toString()).contains("SO-1");
    }

    @Test
    void showsCallsToTheOperatorOfTheTenantOnly() {
        // Given
        start("content=complete");
        place("{\"orderNumber\":\"SO-1\"}");
        eventually("acme");

        // When
        // Then
        assertThat(get("acme-operator", "calls/acme").statusCode()).isEqualTo(200);
        assertThat(get("operator", "calls/acme").statusCode()).isEqualTo(200);
        assertThat(get("bolt-operator", "calls/acme").statusCode()).isEqualTo(400);
        assertThat(get("reader", "calls/acme").statusCode()).isEqualTo(403);
        assertThat(get("acme-operator", "parked").statusCode()).isEqualTo(403);
        assertThat(get("nobody", "calls/acme").statusCode()).isEqualTo(401);
    }

    @Test
    void deletesCallsAfterTheRetention() {
        // Given
        start("content=complete", "retention=2d");
        place("{\"orderNumber\":\"SO-1\"}");
        place("{\"orderNumber\":\"SO-2\"}");
        await().untilAsserted(() -> assertThat(rows()).isEqualTo(2));
        service.bean(JdbcClient.class)
                .sql("update system_call set at = at - interval '49 hours' where request_body like '%SO-1%'")
                .update();

        // When
        service.bean(Tenants.class)
                .find("acme")
                .ifPresent(tenant -> service.beans(PeriodicJob.class).stream()
                        .filter(job -> job.name().equals("call-log-retention"))
                        .forEach(job -> job.run(tenant)));

        // Then
        assertThat(only(calls("acme")).toString()).contains("SO-2");
    }

    private void start(String... callLog) {
        List<String> settings = new ArrayList<>(List.of(
                "hub.operator.password=" + PASSWORD,
                "hub.operator.reader-password=" + PASSWORD,
                "hub.tenants.acme.operator.password=" + PASSWORD,
                "hub.tenants.bolt.operator.password=" + PASSWORD));
        for (String system : List.of("oms", "erp")) {
            String prefix = "hub.tenants.acme.systems." + system + ".";
            settings.add(prefix + "url=" + oms.url());
            settings.add(prefix + "allow-plain-http=true");
            settings.add(prefix + "allow-private-addresses=true");
            settings.add(prefix + "retry.backoff=1ms");
        }
        if (Arrays.stream(callLog).noneMatch(line -> line.contains("auth"))) {
            settings.add("hub.tenants.acme.systems.oms.auth.scheme=bearer");
            settings.add("hub.tenants.acme.systems.oms.auth.token=" + CANARY);
        }
        for (String line : callLog) {
            settings.add(
                    line.startsWith("../")
                            ? "hub.tenants.acme." + line.substring(3)
                            : "hub.tenants.acme.call-log." + line);
        }
        service = new RunningEndpoints(settings.toArray(String[]::new));
        service.bean(JdbcClient.class).sql("delete from system_call").update();
    }

    private void place(String body) {
        clients()
                .client(new TenantId("acme"), "oms")
                .call(new SystemCall(
                        "place-order",
                        "POST",
                        "/orders",
                        Map.of(),
                        body.getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        false));
    }

    private SystemClients clients() {
        return service.bean(SystemClients.class);
    }

    private JsonNode eventually(String query) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !calls(query).isEmpty());
        return calls(query);
    }

    private JsonNode calls(String query) {
        return JSON.readTree(get("acme-operator", "calls/" + query).body()).path("calls");
    }

    private static JsonNode only(JsonNode calls) {
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    private long rows() {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from system_call")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(String user, String endpoint) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return service.send(
                service.toManagement("/actuator/" + endpoint).header("Authorization", "Basic " + credentials));
    }
}
