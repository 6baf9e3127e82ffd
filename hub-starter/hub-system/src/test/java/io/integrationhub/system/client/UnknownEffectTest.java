package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.drop;
import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.http.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a call that failed may have had its effect. */
class UnknownEffectTest {

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void isReportedOfACallThatWasBegun(int status) {
        // Given
        server.responds(response(status, ""), drop(), response(503, ""));
        SystemClient client = clients.client(server);

        // Then
        assertThat(effectUnknown(client)).isTrue();
        assertThat(effectUnknown(client)).isTrue();
        assertThat(effectUnknown(client)).isFalse();
    }

    private static boolean effectUnknown(SystemClient client) {
        try {
            client.call(SystemCall.post("place-order", "/api/orders", new byte[0], "k-1"));
            return false;
        } catch (TransientFault fault) {
            return fault.isEffectUnknown();
        }
    }
}
