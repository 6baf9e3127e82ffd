package io.integrationhub.system.http;

import static io.integrationhub.system.http.ScriptedServer.drip;
import static io.integrationhub.system.http.ScriptedServer.flood;
import static io.integrationhub.system.http.ScriptedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.integrationhub.system.Deadline;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.settings.AddressPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.unit.DataSize;

class HttpConnectorTest {

    private final ScriptedServer server = new ScriptedServer();
    private final HttpConnector connector = connector();

    private static HttpConnector connector() {
        return new HttpConnector(Duration.ofSeconds(1), DataSize.ofKilobytes(8), new AddressPolicy(true));
    }

    @AfterEach
    void close() {
        connector.close();
        server.close();
    }

    @Test
    void sendsARequestAsItIs() throws IOException {
        // Given
        OutboundRequest request = new OutboundRequest(
                "place", "POST", URI.create(server.url() + "/a%20b?c=d+e"), Map.of("X-Key", "k"), bytes("{}"), false);

        // When
        connector.send(request, Deadline.in(Duration.ofSeconds(5)));

        // Then
        ScriptedServer.Request received = server.requests().getFirst();
        assertThat(received.method() + " " + received.uri() + " " + received.body())
                .isEqualTo("POST /a%20b?c=d+e {}");
        assertThat(received.headers().keySet())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("host", "connection", "content-length", "x-key");
    }

    @Test
    void returnsTheFirstValueOfAHeaderButAllCookies() throws IOException {
        // Given
        server.responds(
                response(200, "{}", "Set-Cookie", "a=1; path=/", "Set-Cookie", "b=2", "X-One", "1", "X-One", "2"));

        // When
        SystemResponse response = send();

        // Then
        assertThat(response.headers())
                .containsEntry("set-cookie", "a=1; path=/\nb=2")
                .containsEntry("x-one", "1");
    }

    @Test
    void decompressesAResponse() throws IOException {
        // Given
        server.responds(gzip("{\"id\":1}"));

        // When
        SystemResponse response = send();

        // Then
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"id\":1}");
    }

    @Test
    void limitsAResponseAfterDecompression() {
        // Given
        server.responds(gzip("x".repeat(100_000)));

        // When
        Throwable failure = catchThrowable(this::send);

        // Then
        assertThat(failure).isInstanceOf(HttpConnector.ResponseTooLarge.class);
    }

    @Test
    @Timeout(10)
    void doesNotReadTheRestOfAResponseThatIsTooLarge() {
        // Given
        server.responds(flood());

        // When
        Throwable failure = catchThrowable(() -> send(Duration.ofSeconds(60)));

        // Then
        assertThat(failure).isInstanceOf(HttpConnector.ResponseTooLarge.class);
    }

    @Test
    void closesTheConnectionAtTheDeadline() throws IOException {
        // Given
        server.responds(drip());

        // When
        Throwable failure = catchThrowable(() -> send(Duration.ofMillis(200)));
        SystemResponse next = send();

        // Then
        assertThat(failure).isInstanceOf(SocketTimeoutException.class);
        assertThat(next.status()).isEqualTo(200);
    }

    @Test
    void distinguishesARefusedConnection() {
        // Given
        OutboundRequest request =
                new OutboundRequest("read", "GET", URI.create("http://127.0.0.1:1/"), Map.of(), new byte[0], true);

        // When
        Throwable failure = catchThrowable(() -> connector.send(request, Deadline.in(Duration.ofSeconds(5))));

        // Then
        assertThat(failure).isInstanceOf(ConnectException.class);
        assertThat(HttpFailure.of((IOException) failure)).isEqualTo(HttpFailure.NOT_SENT);
    }

    @Test
    void usesTheProxyOfTheJvm() throws IOException {
        // Given
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("localhost", server.port())));
        OutboundRequest request = new OutboundRequest(
                "read", "GET", URI.create("http://oms.example.test/orders"), Map.of(), new byte[0], true);

        // When
        try (HttpConnector proxied = connector()) {
            proxied.send(request, Deadline.in(Duration.ofSeconds(5)));
        } finally {
            ProxySelector.setDefault(before);
        }

        // Then
        assertThat(server.requests().getFirst().uri()).isEqualTo("http://oms.example.test/orders");
    }

    private SystemResponse send() throws IOException {
        return send(Duration.ofSeconds(5));
    }

    private SystemResponse send(Duration time) throws IOException {
        URI uri = URI.create(server.url() + "/");
        return connector.send(new OutboundRequest("read", "GET", uri, Map.of(), new byte[0], true), Deadline.in(time));
    }

    private static ScriptedServer.Response gzip(String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream zipped = new GZIPOutputStream(exchange.getResponseBody())) {
                zipped.write(bytes(body));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
