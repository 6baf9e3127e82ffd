package io.integrationhub.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    private final ScriptedPeer peer = new ScriptedPeer();
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        peer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'auth.kind=basic,auth.username=hub,auth.password=päss', Authorization, Basic aHViOnDDpHNz",
        "'auth.kind=bearer,auth.token=t', Authorization, Bearer t",
        "'auth.kind=api-key,auth.key=k', X-API-Key, k",
        "'auth.kind=api-key,auth.key=k,auth.header=X-Key', X-Key, k"
    })
    void provesWhoItIs(String lines, String header, String value) {
        // Given
        SystemClient client = clients.client(peer, lines.split(","));

        // When
        client.call(read());

        // Then
        assertThat(peer.requests().getFirst().header(header)).contains(value);
    }

    @Test
    void putsAnApiKeyIntoTheQueryWhereTheSystemWantsItThere() {
        // Given
        SystemClient client = clients.client(peer, "auth.kind=api-key", "auth.key=a b", "auth.parameter=key");

        // When
        client.call(SystemCall.get("find", "/api/orders?number=1"));

        // Then
        assertThat(peer.requests().getFirst().uri()).isEqualTo("/api/orders?number=1&key=a+b");
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/api/orders");
    }
}
