package io.integrationhub.system.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.inbound.RunningEndpoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SlowSenderTest {

    private static final String SIGNED = "X-Signature: 00ff\r\nX-Time: ";

    private static RunningEndpoints service;

    @BeforeAll
    static void start() {
        service = new RunningEndpoints(
                "hub.webhooks.order.topic=order.inbound",
                "hub.webhooks.order.key=order.number",
                "hub.inbound-bodies.timeout=1500ms",
                "hub.inbound-bodies.concurrency=5",
                "server.tomcat.connection-timeout=1s",
                "hub.tenants.acme.masters.order=oms",
                "hub.tenants.acme.systems.oms.webhook.secrets=0123456789abcdef",
                "hub.tenants.acme.systems.oms.webhook.timestamp-header=X-Time",
                "hub.tenants.acme.systems.oms.webhook.signed-content={timestamp}.{body}",
                "hub.tenants.beta.masters.order=oms",
                "hub.tenants.beta.systems.oms.webhook.scheme=bearer",
                "hub.tenants.beta.systems.oms.webhook.secrets=0123456789abcdef");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Only the headers are sent, so a response proves that the body was not awaited. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webhooks/beta/oms|Authorization: Bearer wrong",
                "/webhooks/beta/oms|X-Other: none",
                "/webhooks/acme/oms|X-Other: no signature",
                "/webhooks/acme/oms|X-Signature: 00ff",
                "/webhooks/acme/oms|X-Signature: 00ff\r\nX-Time: 1000000000"
            })
    void rejectsByItsHeadersBeforeTheBodyArrives(String request) throws IOException {
        // Given
        String[] parts = request.split("\\|");

        // When
        try (Socket sender = send(parts[0], parts[1])) {

            // Then
            assertThat(status(sender)).contains(" 401");
        }
    }

    @Test
    void givesUpABodyOfWhichNothingArrives() throws IOException {
        // When
        try (Socket sender = send("/webhooks/acme/oms", SIGNED + now())) {

            // Then
            assertThat(status(sender)).contains(" 408");
        }
    }

    @Test
    void givesUpABodyThatTrickles() throws IOException, InterruptedException {
        // Given
        try (Socket sender = send("/webhooks/acme/oms", SIGNED + now())) {

            // When
            while (sender.getInputStream().available() == 0) {
                trickle(sender);
            }

            // Then
            assertThat(status(sender)).contains(" 408");
        }
    }

    @Test
    void asksToTryAgainWhileTooManyBodiesAreArriving() throws IOException {
        // Given
        List<Socket> stalling = new ArrayList<>();
        for (int sender = 0; sender < 20; sender++) {
            stalling.add(send("/webhooks/acme/oms", SIGNED + now()));
        }

        // When
        List<String> statuses = new ArrayList<>();
        for (Socket sender : stalling) {
            try (sender) {
                statuses.add(status(sender));
            }
        }

        // Then
        assertThat(statuses).anyMatch(status -> status.contains(" 503"));
        assertThat(statuses).anyMatch(status -> status.contains(" 408"));
    }

    private static void trickle(Socket sender) throws InterruptedException {
        Thread.sleep(100);
        try {
            sender.getOutputStream().write(' ');
            sender.getOutputStream().flush();
        } catch (IOException _) {
            // The hub has closed the connection.
        }
    }

    private static Socket send(String path, String headers) throws IOException {
        URI address = service.to("/").build().uri();
        Socket socket = new Socket(address.getHost(), address.getPort());
        String head = "POST " + path + " HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100000\r\n" + headers + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        BufferedReader response =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        return String.valueOf(response.readLine());
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }
}
