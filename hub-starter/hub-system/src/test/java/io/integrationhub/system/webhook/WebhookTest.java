package io.integrationhub.system.webhook;

import static io.integrationhub.system.webhook.SigningOms.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.system.inbound.RunningDoors;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static RunningDoors doors;
    private static SigningOms oms;

    @BeforeAll
    static void start() {
        doors = new RunningDoors(
                "hub.webhooks.order.topic=order.inbound",
                "hub.webhooks.order.key=order.number",
                "hub.tenants.acme.masters.order=oms",
                "hub.tenants.acme.systems.oms.webhook.secrets=new-secret,old-secret",
                "hub.tenants.acme.systems.oms.webhook.signature-header=X-Oms-Signature",
                "hub.tenants.acme.systems.oms.webhook.timestamp-header=X-Oms-Timestamp",
                "hub.tenants.acme.systems.oms.webhook.id-header=X-Oms-Event-Id",
                "hub.tenants.acme.systems.oms.webhook.signed={timestamp}.{body}",
                "hub.tenants.acme.systems.oms.webhook.max-body-size=4KB",
                "hub.tenants.acme.systems.other.webhook.secrets=s",
                "hub.tenants.beta.masters.order=oms",
                "hub.tenants.beta.commercetools.project-key=beta-project",
                "hub.tenants.beta.commercetools.region=GCP_EUROPE_WEST1",
                "hub.tenants.beta.commercetools.client-id=id",
                "hub.tenants.beta.commercetools.client-secret=secret",
                "hub.tenants.beta.systems.oms.webhook.scheme=basic",
                "hub.tenants.beta.systems.oms.webhook.secrets=oms:päss",
                "hub.tenants.beta.systems.oms.webhook.key=id",
                "hub.tenants.beta.systems.oms.webhook.requests-per-second=2");
        oms = new SigningOms(doors);
    }

    @AfterAll
    static void stop() {
        doors.close();
    }

    @BeforeEach
    void forget() {
        doors.forget();
    }

    @Test
    void publishesASignedEventByItsKey() {
        // Given
        String body = event("ORD-1");

        // When
        HttpResponse<String> answer = doors.send(oms.signed(body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        OutboundRecord published = doors.published().getFirst();
        assertThat(published.destination()).isEqualTo("hub.acme.order.inbound");
        assertThat(published.key()).isEqualTo("ORD-1");
        assertThat(published.body()).asString(StandardCharsets.UTF_8).isEqualTo(body);
        assertThat(published.headers()).isEmpty();
    }

    @Test
    void takesTheOldSecretWhileItIsBeingReplaced() {
        // When
        HttpResponse<String> answer = doors.send(oms.signed(event("ORD-2"), now(), "old-secret"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void publishesARepeatedEventOnce() {
        // Given
        String body = event("ORD-3");
        HttpRequest.Builder first = oms.signed(body).header("X-Oms-Event-Id", "e-3");
        HttpRequest.Builder second = oms.signed(body, Instant.now().getEpochSecond() - 60, "new-secret")
                .header("X-Oms-Event-Id", "e-3");

        // When
        doors.send(first);
        HttpResponse<String> answer = doors.send(second);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(doors.published()).hasSize(1);
    }

    @Test
    void doesNotTakeAnotherEventForKnownBecauseOfItsUnsignedId() {
        // Given
        doors.send(oms.signed(event("ORD-4")).header("X-Oms-Event-Id", "e-5"));

        // When
        doors.send(oms.signed(event("ORD-5")).header("X-Oms-Event-Id", "e-5"));

        // Then
        assertThat(doors.published()).extracting(OutboundRecord::key).containsExactly("ORD-4", "ORD-5");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void refusesARecordedRequest(long seconds) {
        // When
        HttpResponse<String> answer = doors.send(oms.signed(event("ORD-6"), now() + seconds, "new-secret"));

        // Then
        assertRefused(answer, 401);
    }

    @ParameterizedTest
    @CsvSource({"X-Oms-Signature, 00", "X-Oms-Signature, not hex", "X-Oms-Signature, ''", "X-Other, x"})
    void refusesAWrongSignatureBeforeReadingTheBody(String header, String value) {
        // Given
        HttpRequest.Builder request = doors.post("/webhooks/acme/oms", "{ no json")
                .header("X-Oms-Timestamp", Long.toString(now()))
                .header(header, value);

        // When
        HttpResponse<String> answer = doors.send(request);

        // Then
        assertRefused(answer, 401);
        assertThat(answer.body()).contains("the proof of the sender is missing or wrong");
    }

    @Test
    void refusesATamperedBody() {
        // Given
        HttpRequest.Builder request = oms.signed(event("ORD-7")).POST(BodyPublishers.ofString(event("ORD-8")));

        // When
        HttpResponse<String> answer = doors.send(request);

        // Then
        assertRefused(answer, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/webhooks/nobody/oms", "/webhooks/acme/nothing", "/webhooks/acme/other", "/webhooks/ACME/oms"})
    void doesNotTellWhichPartOfAnAddressIsUnknown(String path) {
        // When
        HttpResponse<String> answer = doors.send(doors.post(path, "{}"));

        // Then
        assertRefused(answer, 404);
        assertThat(answer.body()).contains("nothing is expected here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"order":          | the body is no JSON: line 1, column 10
                    {"a":1} {"b":2}    | the body is no JSON: line 1, column 9
                    {"order":{}}       | the body does not say what it is about: the key expression gives nothing
                    {"order":{"number":"\\u0000"}} | what the body is about is too long or has control characters
                    null               | the body does not say what it is about: the key expression gives nothing
                    """)
    void saysWhereABodyIsWrong(String body, String problem) {
        // When
        HttpResponse<String> answer = doors.send(oms.signed(body));

        // Then
        assertRefused(answer, 400);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void survivesAJsonBomb() {
        // Given
        String deep = "[".repeat(2000) + "]".repeat(2000);

        // When
        HttpResponse<String> answer = doors.send(oms.signed(deep));

        // Then
        assertRefused(answer, 400);
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        // When
        HttpResponse<String> known = doors.send(oms.signed("x".repeat(5000)));
        HttpResponse<String> chunked = doors.send(doors.to("/webhooks/acme/oms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString("x".repeat(5000)))));

        // Then
        assertRefused(known, 413);
        assertRefused(chunked, 413);
    }

    @Test
    void refusesWhatIsNoJson() {
        // Given
        HttpRequest.Builder request = oms.signed(event("ORD-9")).setHeader("Content-Type", "text/plain");
        HttpRequest.Builder upload =
                doors.post("/webhooks/acme/oms", "--x").setHeader("Content-Type", "multipart/form-data; boundary=x");

        // When
        HttpResponse<String> answer = doors.send(request);
        HttpResponse<String> uploaded = doors.send(upload);

        // Then
        assertRefused(answer, 415);
        assertRefused(uploaded, 415);
    }

    @Test
    void asksForARepetitionWhileTheBrokerIsAway() {
        // Given
        String body = event("ORD-10");
        doors.breaks(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no word"));

        // When
        HttpResponse<String> answer = doors.send(oms.signed(body));
        doors.forget();
        HttpResponse<String> repeated = doors.send(oms.signed(body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(doors.published()).hasSize(1);
    }

    @Test
    void takesBasicAuthenticationAndHoldsBackASenderThatIsTooFast() {
        // When
        int[] statuses = new int[8];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = doors.send(doors.post("/webhooks/beta/oms", "{\"id\":" + i + "}")
                            .header("Authorization", "Basic b21zOnDDpHNz"))
                    .statusCode();
        }

        // Then
        assertThat(statuses[0]).isEqualTo(200);
        assertThat(statuses).contains(429);
        assertThat(doors.published().getFirst().destination()).isEqualTo("hub.beta.order.inbound");
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(doors.published()).isEmpty();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
