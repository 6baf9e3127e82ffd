package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.late;
import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.http.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveClientTest {

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void returnsAResponseWithinTheDeadline() {
        // Given
        server.responds(response(200, "{}"));

        // When
        int status = live().call(read(), Deadline.in(Duration.ofSeconds(30))).status();

        // Then
        assertThat(status).isEqualTo(200);
    }

    @Test
    @Timeout(30)
    void givesUpAtTheDeadlineIfTheSystemHangs() {
        // Given
        server.thenAlways(late(60_000));

        Deadline deadline = Deadline.in(Duration.ofMillis(150));

        // When
        TransientFault fault = fault(live(), deadline);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TIMEOUT);
        assertThat(deadline.hasPassed()).isTrue();
    }

    @Test
    void isNotRepeated() {
        // Given
        server.thenAlways(response(503, ""));

        // When
        TransientFault fault = fault(live());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void opensItsOwnCircuit() {
        // Given
        server.thenAlways(response(503, ""));
        LiveClient live = live();

        // When
        for (int i = 0; i < 5; i++) {
            fault(live);
        }
        TransientFault fault = fault(live);

        // Then
        assertThat(fault.outageOf()).contains("oms");
        assertThat(server.requests()).hasSize(5);
        assertThat(clients.circuits.circuitBreaker("acme.oms").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(clients.recoveries).isEmpty();
    }

    @Test
    void sendsNothingAfterTheDeadline() {
        // When
        TransientFault fault = fault(live(), Deadline.in(Duration.ZERO));

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TIMEOUT);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void failsAtOnceIfTheConcurrencyIsUsedUp() throws InterruptedException {
        // Given
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server.thenAlways(exchange -> {
            arrived.countDown();
            try {
                release.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            response(200, "{}").send(exchange);
        });
        LiveClient live = clients.liveClient(server, "live.concurrency=1");
        Thread first = Thread.startVirtualThread(() -> live.call(read(), Deadline.in(Duration.ofSeconds(30))));
        arrived.await();

        // When
        TransientFault fault = fault(live);
        release.countDown();
        first.join();

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_BUSY);
        assertThat(server.requests()).hasSize(1);
    }

    private LiveClient live() {
        return clients.liveClient(server);
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/");
    }

    private static TransientFault fault(LiveClient client) {
        return fault(client, Deadline.in(Duration.ofSeconds(30)));
    }

    private static TransientFault fault(LiveClient client, Deadline deadline) {
        return catchThrowableOfType(TransientFault.class, () -> client.call(read(), deadline));
    }
}
