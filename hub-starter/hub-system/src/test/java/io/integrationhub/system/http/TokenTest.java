package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedPeer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {

    private final ScriptedPeer tokens = new ScriptedPeer();
    private final ScriptedPeer peer = new ScriptedPeer();

    @AfterEach
    void close() {
        tokens.close();
        peer.close();
    }

    @Test
    void fetchesOneTokenForAllCallers() {
        // Given
        tokens.thenAlways(answer(200, "{\"access_token\":\"t1\",\"expires_in\":3600}"));
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
        assertThat(peer.requests())
                .hasSize(30)
                .allMatch(
                        request -> request.header("Authorization").orElseThrow().equals("Bearer t1"));
    }

    @Test
    void fetchesANewTokenOnceWhenTheOldOneIsRefused() {
        // Given
        tokens.plays(answer(200, "{\"access_token\":\"t1\"}"), answer(200, "{\"access_token\":\"t2\"}"));
        peer.plays(answer(401, ""));
        SystemClient client = client();

        // When
        client.call(read());
        client.call(read());

        // Then
        assertThat(tokens.requests()).hasSize(2);
        assertThat(peer.requests())
                .extracting(request -> request.header("Authorization").orElseThrow())
                .containsExactly("Bearer t1", "Bearer t2", "Bearer t2");
    }

    @Test
    void doesNotAskAgainAndAgainWithAWrongSecret() {
        // Given
        tokens.thenAlways(answer(400, "{\"error\":\"invalid_client\"}"));
        SystemClient client = client();

        // When
        Fault first = fault(client);
        Fault second = fault(client);

        // Then
        assertThat(first).isInstanceOf(PermanentFault.class);
        assertThat(first.code()).isEqualTo(SystemFault.SYSTEM_REFUSED_CREDENTIALS);
        assertThat(second.code()).isEqualTo(SystemFault.SYSTEM_REFUSED_CREDENTIALS);
        assertThat(tokens.requests()).hasSize(1);
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void takesATokenServerThatIsAwayAsAnOutage() {
        // Given
        tokens.thenAlways(answer(503, ""));
        SystemClient client = client();

        // When
        Fault fault = fault(client);

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_UNREACHABLE);
    }

    private SystemClient client() {
        return new Clients()
                .client(
                        peer,
                        "auth.kind=oauth2",
                        "auth.token-url=" + tokens.url() + "/token",
                        "auth.client-id=id",
                        "auth.client-secret=s&cret",
                        "auth.scope=orders all");
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/");
    }

    private static Fault fault(SystemClient client) {
        return catchThrowableOfType(Fault.class, () -> client.call(read()));
    }
}
