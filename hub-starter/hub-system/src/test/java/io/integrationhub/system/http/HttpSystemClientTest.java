package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedPeer.answer;
import static io.integrationhub.system.http.ScriptedPeer.drip;
import static io.integrationhub.system.http.ScriptedPeer.drop;
import static io.integrationhub.system.http.ScriptedPeer.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class HttpSystemClientTest {

    private final ScriptedPeer peer = new ScriptedPeer();
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        peer.close();
        MDC.clear();
    }

    @Test
    void sendsAKeyedCallAndReturnsTheAnswer() {
        // Given
        peer.plays(answer(201, "{\"id\":\"OMS-1\"}", "Location", "/api/orders/OMS-1"));
        SystemClient client = clients.client(peer, "idempotency-header=Idempotency-Key");
        MDC.put("correlationId", "c-1");

        // When
        SystemAnswer answer = client.call(place());

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("location", "/api/orders/OMS-1");
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":\"OMS-1\"}");
        ScriptedPeer.Request request = peer.requests().getFirst();
        assertThat(request.method() + " " + request.uri() + " " + request.body())
                .isEqualTo("POST /api/orders {}");
        assertThat(request.header("Idempotency-Key")).contains("k-1");
        assertThat(request.header("X-Correlation-Id")).contains("c-1");
        assertThat(request.header("Content-Type")).contains("application/json");
    }

    @Test
    void repeatsARepeatableCallInPlace() {
        // Given
        peer.plays(answer(503, ""), drop());
        SystemClient client = clients.client(peer);

        // When
        SystemAnswer answer = client.call(read());

        // Then
        assertThat(answer.isSuccess()).isTrue();
        assertThat(peer.requests()).hasSize(3);
    }

    @Test
    void doesNotRepeatACallThatMayHaveHadItsEffect() {
        // Given
        peer.plays(drop());
        SystemClient client = clients.client(peer);

        // When
        Fault fault = fault(client, place());

        // Then
        assertThat(fault).isInstanceOf(TransientFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
        assertThat(peer.requests()).hasSize(1);
    }

    @Test
    void repeatsAKeyedCallWhenTheSystemHonoursKeys() {
        // Given
        peer.plays(answer(503, ""));
        SystemClient client = clients.client(peer, "idempotency-header=Idempotency-Key");

        // When
        client.call(place());

        // Then
        assertThat(peer.requests())
                .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                .containsExactly("k-1", "k-1");
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        // Given
        peer.plays(answer(429, "", "Retry-After", "1"));
        SystemClient client = clients.client(peer);
        long before = System.nanoTime();

        // When
        client.call(read());

        // Then
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(950));
        assertThat(peer.requests()).hasSize(2);
    }

    @Test
    void leavesALongPauseToTheMessage() {
        // Given
        peer.plays(answer(429, "", "Retry-After", "30"));
        SystemClient client = clients.client(peer);

        // When
        TransientFault fault = (TransientFault) fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_THROTTLED);
        assertThat(fault.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(fault.outageOf()).isEmpty();
        assertThat(peer.requests()).hasSize(1);
    }

    @Test
    void endsADrippingAnswerAtTheDeadline() {
        // Given
        peer.plays(drip());
        SystemClient client = clients.client(peer, "timeout=400ms", "connect-timeout=300ms");
        long before = System.nanoTime();

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TOO_SLOW);
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.MILLISECONDS.toNanos(1900));
    }

    @Test
    void saysWhenNoAnswerComesInTime() {
        // Given
        peer.plays(late(1500));
        SystemClient client = clients.client(peer, "timeout=300ms", "connect-timeout=300ms");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault).isInstanceOf(TransientFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TOO_SLOW);
        assertThat(fault).hasMessage("acme.oms gave no complete answer in time");
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        // Given
        peer.plays(answer(200, "x".repeat(5000)));
        SystemClient client = clients.client(peer, "max-answer-size=4KB");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault).isInstanceOf(PermanentFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_ANSWER_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({
        "500, SYSTEM_FAILED, true",
        "501, SYSTEM_FAILED, true",
        "408, SYSTEM_FAILED, true",
        "401, SYSTEM_REFUSED_CREDENTIALS, false",
        "403, SYSTEM_REFUSED_CREDENTIALS, false"
    })
    void turnsAFailureIntoAFault(int status, SystemFault code, boolean transientFault) {
        // Given
        peer.plays(answer(status, "secret payload"));
        SystemClient client = clients.client(peer);

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault instanceof TransientFault).isEqualTo(transientFault);
        assertThat(fault.getMessage()).contains("acme.oms answered " + status).doesNotContain("secret payload");
        assertThat(peer.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 304, 400, 404, 409, 422})
    void leavesTheMeaningOfOtherAnswersToTheCaller(int status) {
        // Given
        peer.plays(answer(status, ""));
        SystemClient client = clients.client(peer);

        // When
        SystemAnswer answer = client.call(read());

        // Then
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void countsCallsByOutcome() {
        // Given
        peer.plays(answer(422, ""), answer(500, ""));
        SystemClient client = clients.client(peer);

        // When
        client.call(read());
        fault(client, read());

        // Then
        assertThat(clients.meters
                        .get("hub.external.calls")
                        .tags("tenant", "acme", "system", "oms", "operation", "read", "outcome", "refused")
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
