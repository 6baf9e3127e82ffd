package io.integrationhub.sandbox.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private static final String BODY = "x".repeat(5_000);

    private HttpServer server;
    private FaultProxy proxy;

    @BeforeEach
    void startServerBehindProxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, BODY.length());
            exchange.getResponseBody().write(BODY.getBytes());
            exchange.close();
        });
        server.start();
        proxy = FaultProxy.inFrontOf(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.stop(0);
    }

    @Test
    void forwardsAllDataWithoutFaults() throws Exception {
        assertThat(get()).isEqualTo(BODY);
    }

    @Test
    void addsLatency() throws Exception {
        // Given
        proxy.latency(Duration.ofMillis(300));

        // When
        long start = System.nanoTime();
        get();

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void refusesConnectionsWhileDown() throws Exception {
        // When
        proxy.down();

        // Then
        assertThatThrownBy(this::get).isInstanceOf(ConnectException.class);

        // When
        proxy.heal();

        // Then
        assertThat(get()).isEqualTo(BODY);
    }

    @Test
    void timesOutInABlackhole() {
        // When
        proxy.blackhole();

        // Then
        assertThatThrownBy(this::get).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void truncatesAResponseAtTheLimit() {
        // When
        proxy.limit(500);

        // Then
        assertThatThrownBy(this::get).isInstanceOf(IOException.class);
    }

    private String get() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + proxy.port() + "/"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
