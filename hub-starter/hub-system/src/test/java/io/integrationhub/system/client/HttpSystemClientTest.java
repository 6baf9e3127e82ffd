package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.drip;
import static io.integrationhub.system.http.ScriptedServer.drop;
import static io.integrationhub.system.http.ScriptedServer.late;
import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class HttpSystemClientTest {

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void close() {
        server.close();
        MDC.clear();
    }

    @Test
    void sendsACallWithAKeyAndReturnsTheResponse() {
        // Given
        server.responds(response(201, "{\"id\":\"OMS-1\"}", "Location", "/api/orders/OMS-1"));
        SystemClient client = clients.client(server, "idempotency-header=Idempotency-Key");
        MDC.put("correlationId", "c-1");

        // When
        SystemResponse response = client.call(place());

        // Then
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers()).containsEntry("location", "/api/orders/OMS-1");
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":\"OMS-1\"}");
        ScriptedServer.Request request = server.requests().getFirst();
        assertThat(request.method() + " " + request.uri() + " " + request.body())
                .isEqualTo("POST /api/orders {}");
        assertThat(request.header("Idempotency-Key")).contains("k-1");
        assertThat(request.header("X-Correlation-Id")).contains("c-1");
        assertThat(request.header("Content-Type")).contains("application/json");
    }

    @Test
    void repeatsAnIdempotentCallInPlace() {
        // Given
        server.responds(response(503, ""), drop());
        SystemClient client = clients.client(server);

        // When
        SystemResponse response = client.call(read());

        // Then
        assertThat(response.isSuccess()).isTrue();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void doesNotRepeatACallThatMayHaveHadItsEffect() {
        // Given
        server.responds(drop());
        SystemClient client = clients.client(server);

        // When
        Fault fault = fault(client, place());

        // Then
        assertThat(fault).isInstanceOf(TransientFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void repeatsACallWithAKeyIfTheSystemHonorsKeys() {
        // Given
        server.responds(response(503, ""));
        SystemClient client = clients.client(server, "idempotency-header=Idempotency-Key");

        // When
        client.call(place());

        // Then
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                .containsExactly("k-1", "k-1");
    }

    @Test
    void waitsForTheRequestedPause() {
        // Given
        server.responds(response(429, "", "Retry-After", "1"));
        SystemClient client = clients.client(server);
        long before = System.nanoTime();

        // When
        client.call(read());

        // Then
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(950));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void leavesALongPauseToTheRetryOfTheMessage() {
        // Given
        server.responds(response(429, "", "Retry-After", "30"));
        SystemClient client = clients.client(server);

        // When
        TransientFault fault = (TransientFault) fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_THROTTLED);
        assertThat(fault.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(fault.outageOf()).isEmpty();
        assertThat(fault.isPostponed()).as("uses up no attempt of the record").isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void endsADrippingResponseAtTheDeadline() {
        // Given
        server.responds(drip());
        SystemClient client = clients.client(server, "timeout=400ms", "connect-timeout=300ms");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TIMEOUT);
    }

    @Test
    @Timeout(30)
    void reportsATimeoutIfNoResponseArrivesInTime() {
        // Given
        server.responds(late(60_000));
        SystemClient client = clients.client(server, "timeout=300ms", "connect-timeout=300ms");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault).isInstanceOf(TransientFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TIMEOUT);
        assertThat(fault).hasMessage("acme.oms did not respond to read in time");
    }

    @Test
    void rejectsAResponseThatIsTooLarge() {
        // Given
        server.responds(response(200, "x".repeat(5000)));
        SystemClient client = clients.client(server, "max-response-size=4KB");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault).isInstanceOf(PermanentFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_RESPONSE_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "500, SYSTEM_FAILED, true",
        "501, SYSTEM_FAILED, true",
        "408, SYSTEM_FAILED, true",
        "401, SYSTEM_CREDENTIALS_REJECTED, true",
        "403, SYSTEM_CREDENTIALS_REJECTED, true"
    })
    void turnsAFailureIntoAFault(int status, SystemFault code, boolean transientFault) {
        // Given
        server.responds(response(status, "secret payload"));
        SystemClient client = clients.client(server);

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault instanceof TransientFault).isEqualTo(transientFault);
        assertThat(fault.getMessage())
                .contains("acme.oms responded " + status + " to read")
                .doesNotContain("secret payload");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 30, 30", "429, 86400, 600", "503, 86400, 600", "429, 99999999999, 600"})
    void honorsARetryAfterUpToTheLimit(int status, String asked, long seconds) {
        // Given
        server.thenAlways(response(status, "", "Retry-After", asked));
        SystemClient client = clients.client(server);

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault)
                .isInstanceOfSatisfying(
                        TransientFault.class, it -> assertThat(it.retryAfter()).contains(Duration.ofSeconds(seconds)));
        assertThat(fault.getMessage().contains("max-retry-after")).isEqualTo(seconds == 600);
    }

    @Test
    void letsTheTenantSetTheLongestRetryAfter() {
        // Given
        server.thenAlways(response(429, "", "Retry-After", "86400"));
        SystemClient client = clients.client(server, "retry.max-retry-after=1h");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault)
                .isInstanceOfSatisfying(
                        TransientFault.class, it -> assertThat(it.retryAfter()).contains(Duration.ofHours(1)))
                .hasMessageContaining("it asked for a pause of 86400 s, the hub waits 3600 s (max-retry-after)");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 304, 400, 404, 409, 422})
    void leavesOtherResponsesToTheCaller(int status) {
        // Given
        server.responds(response(status, ""));
        SystemClient client = clients.client(server);

        // When
        SystemResponse response = client.call(read());

        // Then
        assertThat(response.status()).isEqualTo(status);
    }

    @Test
    void countsCallsByOutcome() {
        // Given
        server.responds(response(422, ""), response(500, ""));
        SystemClient client = clients.client(server);

        // When
        client.call(read());
        fault(client, read());

        // Then
        assertThat(clients.meters
                        .get("hub.external.calls")
                        .tags("tenant", "acme", "system", "oms", "operation", "read", "outcome", "rejected")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(clients.meters
                        .get("hub.external.calls")
                        .tag("outcome", "system_failed")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/api/orders");
    }

    private static SystemCall place() {
        return SystemCall.post("place-order", "/api/orders", "{}".getBytes(StandardCharsets.UTF_8), "k-1");
    }

    private static Fault fault(SystemClient client, SystemCall call) {
        return catchThrowableOfType(Fault.class, () -> client.call(call));
    }
}
