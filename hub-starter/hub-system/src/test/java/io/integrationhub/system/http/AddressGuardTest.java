package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.AddressPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The address that is checked is the address that the client connects to. */
class AddressGuardTest {

    /** Permitted, since the tests allow private addresses. */
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    /** Never permitted; Linux connects it to this machine, so that the server would see the request. */
    private static final InetAddress ANY_LOCAL = InetAddress.ofLiteral("0.0.0.0");

    private final ScriptedServer server = new ScriptedServer();
    private final Queue<InetAddress[]> dns = new ArrayDeque<>();
    private final HttpConnector connector = new HttpConnector(
            Duration.ofSeconds(1),
            DataSize.ofMegabytes(1),
            new AddressGuard(new AddressPolicy(true), _ -> dns.remove()),
            DefaultClientTlsStrategy.createSystemDefault());

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @Test
    void connectsToTheAddressThatWasChecked() throws IOException {
        // Given
        dns.addAll(List.of(addresses(LOOPBACK), addresses(ANY_LOCAL)));

        // When
        SystemResponse response = send();

        // Then
        assertThat(response.status()).isEqualTo(200);
        assertThat(dns).as("the host is resolved once per connection").hasSize(1);
        assertThat(server.requests().getFirst().header("Host")).contains("oms.example.test:" + server.port());
    }

    @Test
    void rejectsAHostThatResolvesToAForbiddenAddressTheSecondTime() throws IOException {
        // Given
        dns.addAll(List.of(addresses(LOOPBACK), addresses(ANY_LOCAL)));
        server.responds(response(200, "{}", "Connection", "close"));
        send();

        // When
        Throwable failure = catchThrowable(this::send);

        // Then
        assertThat(failure).isInstanceOf(ForbiddenAddressException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void rejectsAHostWithOneForbiddenAddressAmongOthers() {
        // Given
        dns.add(addresses(LOOPBACK, ANY_LOCAL));

        // When
        IOException failure = catchThrowableOfType(IOException.class, this::send);

        // Then
        assertThat(failure).isInstanceOf(ForbiddenAddressException.class);
        assertThat(HttpFailure.of(failure)).isEqualTo(HttpFailure.ADDRESS_FORBIDDEN);
        assertThat(server.requests()).isEmpty();
    }

    private SystemResponse send() throws IOException {
        URI uri = URI.create("http://oms.example.test:" + server.port() + "/");
        return connector.send(
                new OutboundRequest("read", "GET", uri, Map.of(), new byte[0], true),
                Deadline.in(Duration.ofSeconds(5)));
    }

    private static InetAddress[] addresses(InetAddress... addresses) {
        return addresses;
    }
}
