package io.integrationhub.system.client;

import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.http.ScriptedServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemConnectionTest {

    private static final SystemCall SEARCH = SystemCall.get("try-order", "/api/orders?number=hub-doctor");

    private final ScriptedServer server = new ScriptedServer();
    private final TestClients clients = new TestClients();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 404, 405, 422})
    void worksIfTheSystemRespondsToTheCredentials(int status) {
        server.thenAlways(response(status, ""));

        assertThat(tried()).isEqualTo(Diagnosis.healthy("oms: search", "it responds with status " + status));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | application/json | SYSTEM_CREDENTIALS_REJECTED | HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_*
            403 | application/json | SYSTEM_CREDENTIALS_REJECTED | HUB_TENANTS_ACME_SYSTEMS_OMS_AUTH_*
            302 | application/json | it responds to GET          | HUB_TENANTS_ACME_SYSTEMS_OMS_URL
            404 | text/html        | it responds to GET          | HUB_TENANTS_ACME_SYSTEMS_OMS_URL
            429 | application/json | SYSTEM_THROTTLED            | run the doctor again in a minute
            500 | application/json | SYSTEM_FAILED               | ask the operators of the system
            503 | application/json | SYSTEM_UNREACHABLE          | HUB_TENANTS_ACME_SYSTEMS_OMS_URL
            """)
    void namesWhatIsWrongAndTheSettingToCorrect(int status, String type, String finding, String fix) {
        // Given
        server.thenAlways(response(status, "no", "Content-Type", type));

        // When
        Diagnosis diagnosis = tried();

        // Then
        assertThat(diagnosis.ok()).isFalse();
        assertThat(diagnosis.finding()).startsWith(finding);
        assertThat(diagnosis.fix()).contains(fix);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void reportsASystemThatCannotBeReached() {
        server.close();

        assertThat(tried().finding()).startsWith("SYSTEM_UNREACHABLE");
    }

    @Test
    void reportsAResponseThatIsLate() {
        server.thenAlways(ScriptedServer.drip());

        Diagnosis diagnosis = tried("timeout=200ms", "connect-timeout=100ms");

        assertThat(diagnosis.finding()).startsWith("SYSTEM_TIMEOUT");
        assertThat(diagnosis.fix()).contains("HUB_TENANTS_ACME_SYSTEMS_OMS_TIMEOUT");
    }

    @Test
    void saysWhySystemsInPrivateNetworksAreNotCalled() {
        Diagnosis diagnosis = tried("allow-private-addresses=false");

        assertThat(diagnosis.fix()).contains("HUB_TENANTS_ACME_SYSTEMS_OMS_ALLOW_PRIVATE_ADDRESSES=true");
    }

    /** Consumers must not pause because somebody called the doctor, nor may it only see that they do. */
    @Test
    void neitherOpensTheCircuitNorStopsWhileItIsOpen() {
        // Given
        server.thenAlways(response(401, ""));
        HttpSystemClients systems = clients.clients(server, "circuit.min-calls=2", "circuit.window-size=2");
        SystemConnection connection = connection(systems);

        // When
        for (int i = 0; i < 5; i++) {
            connection.triedWith(SEARCH).trial().get();
        }

        // Then
        assertThat(clients.circuits.circuitBreaker("acme.oms").getState().name())
                .isEqualTo("CLOSED");

        // And
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> systems.client(TestClients.ACME, "oms").call(SEARCH))
                    .isInstanceOf(TransientFault.class);
        }
        server.thenAlways(response(200, ""));
        assertThat(clients.circuits.circuitBreaker("acme.oms").getState().name())
                .isEqualTo("OPEN");
        assertThat(connection.triedWith(SEARCH).trial().get().ok()).isTrue();
    }

    private Diagnosis tried(String... lines) {
        return connection(clients.clients(server, lines))
                .triedWith(SEARCH)
                .trial()
                .get();
    }

    private static SystemConnection connection(HttpSystemClients systems) {
        return new SystemConnection(systems, new Tenant(TestClients.ACME, Map.of()), "oms", "search");
    }
}
