package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.http.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leads the hub to an address it was not configured for. */
class ForbiddenAddressTest {

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void followsNoRedirect() {
        // Given
        server.responds(response(302, "", "Location", "http://169.254.169.254/latest/meta-data"));
        SystemClient client = clients.client(server);

        // When
        SystemResponse response = client.call(read());

        // Then
        assertThat(response.status()).isEqualTo(302);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9", "http://127.0.0.1:9", "http://0.0.0.0:9", "http://10.0.0.1:9"})
    void callsNoPrivateAddressUnlessAllowed(String url) {
        // Given
        SystemClient client = clients.client("url=" + url, "timeout=2s", "connect-timeout=1s");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault).isInstanceOf(PermanentFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_ADDRESS_FORBIDDEN);
        assertThat(fault).hasMessageContaining("set allow-private-addresses=true");
    }

    @Test
    void neverCallsTheMetadataServiceOfACloud() {
        // Given
        SystemClient client = clients.client("url=http://169.254.169.254", "allow-private-addresses=true");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_ADDRESS_FORBIDDEN);
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/api/orders");
    }

    private static Fault fault(SystemClient client, SystemCall call) {
        return catchThrowableOfType(Fault.class, () -> client.call(call));
    }
}
