package io.integrationhub.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.http.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemCredentialsTest {

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'auth.scheme=basic,auth.username=hub,auth.password=päss', Authorization, Basic aHViOnDDpHNz",
        "'auth.scheme=basic-key,auth.key=k', Authorization, Basic azo=",
        "'auth.scheme=bearer,auth.token=t', Authorization, Bearer t",
        "'auth.scheme=api-key,auth.key=k', X-API-Key, k",
        "'auth.scheme=api-key,auth.key=k,auth.header=X-Key', X-Key, k"
    })
    void sendsTheConfiguredCredentials(String lines, String header, String value) {
        // Given
        SystemClient client = clients.client(server, lines.split(","));

        // When
        client.call(read());

        // Then
        assertThat(server.requests().getFirst().header(header)).contains(value);
    }

    @Test
    void sendsAnApiKeyAsAQueryParameterIfConfigured() {
        // Given
        SystemClient client = clients.client(server, "auth.scheme=api-key", "auth.key=a b", "auth.parameter=key");

        // When
        client.call(SystemCall.get("find", "/api/orders?number=1"));

        // Then
        assertThat(server.requests().getFirst().uri()).isEqualTo("/api/orders?number=1&key=a+b");
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/api/orders");
    }
}
