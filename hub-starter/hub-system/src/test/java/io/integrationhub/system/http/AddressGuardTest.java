package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedPeer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.SystemAnswer;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClient;
import io.integrationhub.system.SystemFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leads the hub to an address it was not configured for. */
class AddressGuardTest {

    private final ScriptedPeer peer = new ScriptedPeer();
    private final Clients clients = new Clients();

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void followsNoRedirect() {
        // Given
        peer.plays(answer(302, "", "Location", "http://169.254.169.254/latest/meta-data"));
        SystemClient client = clients.client(peer);

        // When
        SystemAnswer answer = client.call(read());

        // Then
        assertThat(answer.status()).isEqualTo(302);
        assertThat(peer.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9", "http://127.0.0.1:9", "http://0.0.0.0:9", "http://10.0.0.1:9"})
    void callsNoPrivateAddressUnlessThatIsMeant(String url) {
        // Given
        SystemClient client = clients.client("url=" + url, "timeout=2s", "connect-timeout=1s");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault).isInstanceOf(PermanentFault.class);
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_ADDRESS_REFUSED);
    }

    @Test
    void neverCallsTheCloudsMetadataService() {
        // Given
        SystemClient client = clients.client("url=http://169.254.169.254", "allow-private-addresses=true");

        // When
        Fault fault = fault(client, read());

        // Then
        assertThat(fault.code()).isEqualTo(SystemFault.SYSTEM_ADDRESS_REFUSED);
    }

    private static SystemCall read() {
        return SystemCall.get("read", "/api/orders");
    }

    private static Fault fault(SystemClient client, SystemCall call) {
        return catchThrowableOfType(Fault.class, () -> client.call(call));
    }
}
