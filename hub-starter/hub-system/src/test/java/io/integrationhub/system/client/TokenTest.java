package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.LiveClient;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.http.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TokenTest {

    private final ScriptedServer tokens = new ScriptedServer();
    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        tokens.close();
        server.close();
    }

    @Test
    void fetchesOneTokenForAllCalls() {
        // Given
        tokens.thenAlways(response(200, "{\"access_token\":\"t1\",\"expires_in\":3600}"));
        SystemClient client = client();

        // When
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                callers.execute(() -> client.call(read()));
            }
        }

        // Then
        assertThat(tokens.requests()).hasSize(1);
        assertThat(tokens.requests().getFirst().body()).isEqualTo("grant_type=client_credentials&scope=orders+all");
        assertThat(tokens.requests().getFirst().header("Authorization")).contains("Basic aWQ6cyUyNmNyZXQ=");
        assertThat(server.requests())
                .hasSize(30)
                .allMatch(
                        request -> request.header("Authorization").orElseThrow().equals("Bearer t1"));
    }

    @Test
    void fetchesANewTokenOnceAfterTheOldOneIsRejected() {
        // Given
        tokens.responds(response(200, "{\"access_token\":\"t1\"}"), response(200, "{\"access_token\":\"t2\"}"));
        server.responds(response(401, ""));
        SystemClient client = client();

        // When
        client.call(read());
        client.call(read());

        // Then
        assertThat(tokens.requests()).hasSize(2);
        assertThat(server.requests())
                .extracting(request -> request.header("Authorization").orElseThrow())
                .containsExactly("Bearer t1", "Bearer t2", "Bearer t2");
    }

    @Test
    void doesNotRepeatTheTokenRequestWithAWrongSecret() {
        // Given
        tokens.thenAlways(response(400, "{\"error\":\"invalid_client\"}"));
        SystemClient client = client();

        // When
        Fault first = fault(client);
        Fault second = fault(client);

        // Then
        assertThat(first).isInstanceOf(TransientFault.class);
        assertThat(first.code()).isEqualTo(SystemFault.SYSTEM_CREDENTIALS_REJECTED);
        assertThat(second.code()).isEqualTo(SystemFault.SYSTEM_CREDENTIALS_REJECTED);
        assertThat(tokens.requests()).hasSize(1);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void treatsAnUnavailableTokenEndpointAsAnOutage() {
        // Given
        tokens.thenAlways(response(503, ""));
        SystemClient client = client();

        // When
        Fault fault = fault(client);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
    }

    @Test
    @Timeout(60)
    void goesOnFetchingATokenWhenACallLeavesAtItsDeadline() {
        // Given
        CountDownLatch release = new CountDownLatch(1);
        tokens.thenAlways(exchange -> {
            try {
                release.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            response(200, "{\"access_token\":\"t1\"}").send(exchange);
        });
        LiveClient client = new TestClients().liveClient(server, oauth2());

        // When
        Fault fault = catchThrowableOfType(Fault.class, () -> client.call(read(), Deadline.in(Duration.ofMillis(200))));
        release.countDown();
        int status = client.call(read(), Deadline.in(Duration.ofSeconds(30))).status();

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_TIMEOUT);
        assertThat(status).isEqualTo(200);
        assertThat(tokens.requests()).hasSize(1);
    }

    private SystemClient client() {
        return new TestClients().client(server, oauth2());
    }

    private String[] oauth2() {
        return new String[] {
            "auth.scheme=oauth2",
            "auth.token-url=" + tokens.url() + "/token",
            "auth.client-id=id",
            "auth.client-secret=s&cret",
            "auth.scope=orders all"
        };
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/");
    }

    private static Fault fault(SystemClient client) {
        return catchThrowableOfType(Fault.class, () -> client.call(read()));
    }
}
