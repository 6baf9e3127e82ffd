package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedPeer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageTest {

    private final ScriptedPeer peer = new ScriptedPeer();
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void stopsCallingASystemThatIsAwayAndSaysWhichOne() {
        // Given
        peer.thenAlways(answer(503, ""));
        SystemClient client = clients.client(peer, "retry.attempts=1");

        // When
        for (int i = 0; i < 5; i++) {
            fault(client);
        }
        TransientFault fault = fault(client);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
        assertThat(fault.outageOf()).contains("oms");
        assertThat(peer.requests()).hasSize(5);
    }

    @Test
    void countsAnAttemptThatOpensTheCircuitAsPartOfTheOutage() {
        // Given
        peer.thenAlways(answer(503, ""));
        SystemClient client = clients.client(peer, "retry.attempts=1", "circuit.min-calls=2");

        // When
        TransientFault first = fault(client);
        TransientFault second = fault(client);

        // Then
        assertThat(first.outageOf()).isEmpty();
        assertThat(second.outageOf()).contains("oms");
    }

    @Test
    void findsOutThatTheSystemIsBack() {
        // Given
        peer.thenAlways(answer(503, ""));
        SystemClient client = clients.client(peer, "retry.attempts=1", "circuit.open-for=100ms", "circuit.probes=1");
        for (int i = 0; i < 5; i++) {
            fault(client);
        }
        peer.thenAlways(answer(200, "{}"));

        // When
        await().until(() -> circuit().getState() == CircuitBreaker.State.HALF_OPEN);
        client.call(read());

        // Then
        assertThat(circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(clients.up).as("half open, then closed").containsExactly("acme oms", "acme oms");
    }

    @Test
    void neverCountsFailuresThatAreNoOutage() {
        // Given
        peer.thenAlways(answer(500, ""));
        SystemClient client = clients.client(peer);

        // When
        for (int i = 0; i < 20; i++) {
            assertThat(fault(client).outageOf()).isEmpty();
        }

        // Then
        assertThat(circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void callsAtOnceNoMoreThanAllowed() throws InterruptedException {
        // Given
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(12);
        peer.thenAlways(exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            ScriptedPeer.late(30).play(exchange);
            now.decrementAndGet();
        });
        SystemClient client = clients.client(peer, "concurrency=2");

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
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void saysThatItIsBusyWhenNoTurnComes() {
        // Given
        SystemClient client = clients.client(peer, "requests-per-second=1", "queue-timeout=10ms");
        client.call(read());

        // When
        TransientFault fault = fault(client);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_BUSY);
        assertThat(peer.requests()).hasSize(1);
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
