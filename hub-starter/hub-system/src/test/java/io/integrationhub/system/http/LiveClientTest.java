package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedPeer.answer;
import static io.integrationhub.system.http.ScriptedPeer.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveClientTest {

    private static final Duration SOON = Duration.ofMillis(150);

    private final ScriptedPeer peer = new ScriptedPeer();
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void answersWithinTheDeadline() {
        // Given
        peer.plays(answer(200, "{}"));

        // When
        int status = live().call(read(), Deadline.in(Duration.ofSeconds(5))).status();

        // Then
        assertThat(status).isEqualTo(200);
    }

    @Test
    @Timeout(10)
    void leavesASystemThatHangsAtTheDeadline() {
        // Given
        peer.thenAlways(late(1_900));

        // When
        long begin = System.nanoTime();
        TransientFault fault = fault(live());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TOO_SLOW);
        assertThat(took).isGreaterThanOrEqualTo(SOON).isLessThan(Duration.ofMillis(1_500));
    }

    @Test
    void isNotTriedAgain() {
        // Given
        peer.thenAlways(answer(503, ""));

        // When
        TransientFault fault = fault(live());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
        assertThat(peer.requests()).hasSize(1);
    }

    @Test
    void opensACircuitOfItsOwn() {
        // Given
        peer.thenAlways(answer(503, ""));
        LiveClient live = live();

        // When
        for (int i = 0; i < 5; i++) {
            fault(live);
        }
        TransientFault fault = fault(live);

        // Then
        assertThat(fault.outageOf()).contains("oms");
        assertThat(peer.requests()).hasSize(5);
        assertThat(clients.circuits.circuitBreaker("acme.oms").getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(clients.up).isEmpty();
    }

    @Test
    void callsNothingWhenNoTimeIsLeft() {
        // When
        TransientFault fault =
                catchThrowableOfType(TransientFault.class, () -> live().call(read(), Deadline.in(Duration.ZERO)));

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TOO_SLOW);
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void saysAtOnceThatAllPlacesAreTaken() throws InterruptedException {
        // Given
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        peer.thenAlways(exchange -> {
            taken.countDown();
            try {
                goOn.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            answer(200, "{}").play(exchange);
        });
        LiveClient live = clients.liveClient(peer, "live.concurrency=1");
        Thread first = Thread.startVirtualThread(() -> live.call(read(), Deadline.in(Duration.ofSeconds(5))));
        taken.await();

        // When
        TransientFault fault = fault(live);
        goOn.countDown();
        first.join();

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_BUSY);
        assertThat(peer.requests()).hasSize(1);
    }

    private LiveClient live() {
        return clients.liveClient(peer);
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/");
    }

    private static TransientFault fault(LiveClient client) {
        return catchThrowableOfType(TransientFault.class, () -> client.call(read(), Deadline.in(SOON)));
    }
}
