package io.integrationhub.system.webhook;

import static io.integrationhub.system.webhook.SigningOms.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static RunningEndpoints service;
    private static SigningOms oms;

    @BeforeAll
    static void start() {
        service = new RunningEndpoints(
                "hub.webhooks.order.topic=order.inbound",
                "hub.webhooks.order.key=order.number",
                "hub.tenants.acme.masters.order=oms",
                "hub.tenants.acme.systems.oms.webhook.secrets=new-secret-of-the-oms,old-secret-of-the-oms",
                "hub.tenants.acme.systems.oms.webhook.signature-header=X-Oms-Signature",
                "hub.tenants.acme.systems.oms.webhook.timestamp-header=X-Oms-Timestamp",
                "hub.tenants.acme.systems.oms.webhook.id-header=X-Oms-Event-Id",
                "hub.tenants.acme.systems.oms.webhook.signed-content={timestamp}.{body}",
                "hub.tenants.acme.systems.oms.webhook.max-body-size=4KB",
                "hub.tenants.acme.systems.other.webhook.secrets=secret-of-another",
                "hub.tenants.beta.masters.order=oms",
                "hub.tenants.beta.systems.oms.webhook.scheme=basic",
                "hub.tenants.beta.systems.oms.webhook.secrets=oms:päss-0123456789ab",
                "hub.tenants.beta.systems.oms.webhook.key=id",
                "hub.tenants.beta.systems.oms.webhook.requests-per-second=2");
        oms = new SigningOms(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void reset() {
        service.reset();
    }

    @Test
    void publishesASignedEventByItsKey() {
        // Given
        String body = event("ORD-1");

        // When
        HttpResponse<String> response = service.send(oms.signed(body));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        OutboundRecord published = service.published().getFirst();
        assertThat(published.destination()).isEqualTo("hub.acme.order.inbound");
        assertThat(published.key()).isEqualTo("ORD-1");
        assertThat(published.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        assertThat(published.headers()).isEmpty();
    }

    @Test
    void acceptsTheOldSecretDuringRotation() {
        // When
        HttpResponse<String> response = service.send(oms.signed(event("ORD-2"), now(), "old-secret-of-the-oms"));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void publishesARepeatedEventOnce() {
        // Given
        String body = event("ORD-3");
        HttpRequest.Builder first = oms.signed(body).header("X-Oms-Event-Id", "e-3");
        HttpRequest.Builder second = oms.signed(body, Instant.now().getEpochSecond() - 60, "new-secret-of-the-oms")
                .header("X-Oms-Event-Id", "e-3");

        // When
        service.send(first);
        HttpResponse<String> response = service.send(second);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(service.published()).hasSize(1);
    }

    @Test
    void publishesAnotherEventWithTheSameUnsignedId() {
        // Given
        service.send(oms.signed(event("ORD-4")).header("X-Oms-Event-Id", "e-5"));

        // When
        service.send(oms.signed(event("ORD-5")).header("X-Oms-Event-Id", "e-5"));

        // Then
        assertThat(service.published()).extracting(OutboundRecord::key).containsExactly("ORD-4", "ORD-5");
    }

    @Test
    void publishesEqualEventsWithoutAnId() {
        // When
        for (int stock : List.of(5, 7, 5, 5)) {
            service.send(oms.signed("{\"order\":{\"number\":\"ORD-S\"},\"stock\":" + stock + "}"));
        }

        // Then
        assertThat(service.published())
                .extracting(record -> new String(record.body(), StandardCharsets.UTF_8).replaceAll("[^0-9]", ""))
                .containsExactly("5", "7", "5", "5");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void rejectsAReplayedRequest(long seconds) {
        // When
        HttpResponse<String> response =
                service.send(oms.signed(event("ORD-6"), now() + seconds, "new-secret-of-the-oms"));

        // Then
        assertRejected(response, 401);
    }

    @ParameterizedTest
    @CsvSource({"X-Oms-Signature, 00", "X-Oms-Signature, not hex", "X-Oms-Signature, ''", "X-Other, x"})
    void rejectsAWrongSignatureBeforeParsingTheBody(String header, String value) {
        // Given
        HttpRequest.Builder request = service.post("/webhooks/acme/oms", "{ not json")
                .header("X-Oms-Timestamp", Long.toString(now()))
                .header(header, value);

        // When
        HttpResponse<String> response = service.send(request);

        // Then
        assertRejected(response, 401);
        assertThat(response.body()).contains("invalid or missing credentials");
    }

    @Test
    void rejectsATamperedBody() {
        // Given
        HttpRequest.Builder request = oms.signed(event("ORD-7")).POST(BodyPublishers.ofString(event("ORD-8")));

        // When
        HttpResponse<String> response = service.send(request);

        // Then
        assertRejected(response, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/webhooks/unknown/oms", "/webhooks/acme/unknown", "/webhooks/acme/other", "/webhooks/ACME/oms"})
    void doesNotRevealWhichPartOfAUrlIsUnknown(String path) {
        // When
        HttpResponse<String> response = service.send(service.post(path, "{}"));

        // Then
        assertRejected(response, 404);
        assertThat(response.body()).contains("no such endpoint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"order":          | the body is not JSON: line 1, column 10
                    {"a":1} {"b":2}    | the body is not JSON: line 1, column 9
                    {"order":{}}       | the body has no record key: the key expression yields nothing
                    {"order":{"number":"\\u0000"}} | the record key is too long or contains control characters
                    null               | the body has no record key: the key expression yields nothing
                    """)
    void namesThePositionOfAProblemInTheBody(String body, String problem) {
        // When
        HttpResponse<String> response = service.send(oms.signed(body));

        // Then
        assertRejected(response, 400);
        assertThat(response.body()).contains(problem);
    }

    @Test
    void survivesAJsonBomb() {
        // Given
        String deep = "[".repeat(2000) + "]".repeat(2000);

        // When
        HttpResponse<String> response = service.send(oms.signed(deep));

        // Then
        assertRejected(response, 400);
    }

    @Test
    void rejectsABodyAboveTheLimit() {
        // When
        HttpResponse<String> known = service.send(oms.signed("x".repeat(5000)));
        HttpResponse<String> chunked = service.send(oms.signed("x".repeat(5000))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(5000)))));

        // Then
        assertRejected(known, 413);
        assertRejected(chunked, 413);
    }

    @Test
    void rejectsAContentTypeOtherThanJson() {
        // Given
        HttpRequest.Builder request = oms.signed(event("ORD-9")).setHeader("Content-Type", "text/plain");
        HttpRequest.Builder upload = oms.signed("--x").setHeader("Content-Type", "multipart/form-data; boundary=x");

        // When
        HttpResponse<String> response = service.send(request);
        HttpResponse<String> uploaded = service.send(upload);

        // Then
        assertRejected(response, 415);
        assertRejected(uploaded, 415);
    }

    @Test
    void asksToRetryDuringABrokerOutage() {
        // Given
        String body = event("ORD-10");
        service.failWith(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no acknowledgement"));

        // When
        HttpResponse<String> response = service.send(oms.signed(body));
        service.reset();
        HttpResponse<String> repeated = service.send(oms.signed(body));

        // Then
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(service.published()).hasSize(1);
    }

    @Test
    void acceptsBasicAuthenticationAndLimitsTheRate() {
        // When
        int[] statuses = new int[8];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = service.send(service.post("/webhooks/beta/oms", "{\"id\":" + i + "}")
                            .header("Authorization", "Basic b21zOnDDpHNzLTAxMjM0NTY3ODlhYg=="))
                    .statusCode();
        }

        // Then
        assertThat(statuses[0]).isEqualTo(200);
        assertThat(statuses).contains(429);
        assertThat(service.published().getFirst().destination()).isEqualTo("hub.beta.order.inbound");
    }

    private static void assertRejected(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(service.published()).isEmpty();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
