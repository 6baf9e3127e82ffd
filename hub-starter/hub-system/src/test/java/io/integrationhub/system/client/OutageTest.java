package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.http.ScriptedServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void stopsCallingAnUnavailableSystemAndNamesIt() {
        // Given
        server.thenAlways(response(503, ""));
        SystemClient client = clients.client(server, "retry.max-attempts=1");

        // When
        for (int i = 0; i < 5; i++) {
            fault(client);
        }
        TransientFault fault = fault(client);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
        assertThat(fault.outageOf()).contains("oms");
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void countsTheAttemptThatOpensTheCircuitAsPartOfTheOutage() {
        // Given
        server.thenAlways(response(503, ""));
        SystemClient client = clients.client(server, "retry.max-attempts=1", "circuit.min-calls=2");

        // When
        TransientFault first = fault(client);
        TransientFault second = fault(client);

        // Then
        assertThat(first.outageOf()).isEmpty();
        assertThat(second.outageOf()).contains("oms");
    }

    @Test
    void noticesThatTheSystemIsAvailableAgain() {
        // Given
        server.thenAlways(response(503, ""));
        SystemClient client = clients.client(
                server, "retry.max-attempts=1", "circuit.open-duration=100ms", "circuit.half-open-calls=1");
        for (int i = 0; i < 5; i++) {
            fault(client);
        }
        server.thenAlways(response(200, "{}"));

        // When
        await().until(() -> circuit().getState() == CircuitBreaker.State.HALF_OPEN);
        client.call(read());

        // Then
        assertThat(circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(clients.recoveries).as("half open, then closed").containsExactly("acme oms", "acme oms");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void treatsRejectedCredentialsAsAnOutageUntilTheyAreValid(int status) {
        // Given
        server.thenAlways(response(status, ""));
        SystemClient client = clients.client(server, "circuit.open-duration=100ms", "circuit.half-open-calls=1");

        // When
        for (int i = 0; i < 5; i++) {
            fault(client);
        }
        TransientFault paused = fault(client);
        server.thenAlways(response(200, "{}"));
        await().until(() -> circuit().getState() == CircuitBreaker.State.HALF_OPEN);
        client.call(read());

        // Then
        assertThat(paused.code()).isEqualTo(SystemFault.SYSTEM_CREDENTIALS_REJECTED);
        assertThat(paused.outageOf()).contains("oms");
        assertThat(circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(clients.recoveries).contains("acme oms");
    }

    @Test
    void doesNotPauseForARecordThatAloneIsForbidden() {
        // Given
        SystemClient client = clients.client(server);

        // When
        for (int i = 0; i < 20; i++) {
            server.responds(response(200, "{}"), response(200, "{}"), response(403, ""));
            client.call(read());
            client.call(read());

            // Then
            assertThat(fault(client).outageOf()).isEmpty();
        }
        assertThat(circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void doesNotCountOtherFailuresAsAnOutage() {
        // Given
        server.thenAlways(response(500, ""));
        SystemClient client = clients.client(server);

        // When
        for (int i = 0; i < 20; i++) {
            assertThat(fault(client).outageOf()).isEmpty();
        }

        // Then
        assertThat(circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void keepsWithinTheConcurrency() throws InterruptedException {
        // Given
        AtomicInteger current = new AtomicInteger();
        AtomicInteger max = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(12);
        server.thenAlways(exchange -> {
            max.accumulateAndGet(current.incrementAndGet(), Math::max);
            ScriptedServer.late(30).send(exchange);
            current.decrementAndGet();
        });
        SystemClient client = clients.client(server, "concurrency=2");

        // When
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                callers.execute(() -> {
                    client.call(read());
                    done.countDown();
                });
            }
            done.await();
        }

        // Then
        assertThat(max.get()).isEqualTo(2);
    }

    @Test
    void isBusyIfTheRateIsUsedUpForTooLong() {
        // Given
        SystemClient client = clients.client(server, "requests-per-second=1", "queue-timeout=10ms");
        client.call(read());

        // When
        TransientFault fault = fault(client);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_BUSY);
        assertThat(fault.isPostponed()).as("uses up no attempt of the record").isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    private CircuitBreaker circuit() {
        return clients.circuits.circuitBreaker("acme.oms");
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/");
    }

    private static TransientFault fault(SystemClient client) {
        return catchThrowableOfType(TransientFault.class, () -> client.call(read()));
    }
}
