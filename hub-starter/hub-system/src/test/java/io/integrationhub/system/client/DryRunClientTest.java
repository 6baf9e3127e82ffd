package io.integrationhub.system.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.http.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DryRunClientTest {

    private final ScriptedServer server = new ScriptedServer();
    private final HttpSystemClients clients = new TestClients().dryRunClients(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void sendsNothingThatHasAnEffect(String method) {
        SystemCall call = call(method);

        assertThatThrownBy(() -> client().call(call))
                .isInstanceOf(DryRunStop.class)
                .hasMessage("place-order to oms: " + method + " /orders with 39 bytes")
                .isInstanceOfSatisfying(
                        DryRunStop.class,
                        stop -> assertThat(stop.description())
                                .endsWith("with 39 bytes: {\"number\":\"SO-1\",\"email\":\"******\"}"));
        assertThatThrownBy(() ->
                        clients.liveClient(TestClients.ACME, "oms").call(call, Deadline.in(Duration.ofSeconds(5))))
                .isInstanceOf(DryRunStop.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void reads() {
        client().call(SystemCall.get("find-order", "/orders/1"));
        client().call(call("POST").asRead());

        assertThat(server.requests()).hasSize(2);
    }

    private SystemClient client() {
        return clients.client(TestClients.ACME, "oms");
    }

    private static SystemCall call(String method) {
        byte[] body = "{\"number\":\"SO-1\",\"email\":\"a@b.example\"}".getBytes(StandardCharsets.UTF_8);
        return new SystemCall("place-order", method, "/orders", Map.of(), body, Optional.empty(), true);
    }
}
