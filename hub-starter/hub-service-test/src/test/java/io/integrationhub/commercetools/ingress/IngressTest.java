package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.inbound.RunningEndpoints;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngressTest {

    private static final String PATH = "/ingress/acme/commercetools";
    private static final String SECRET = "hub:0123456789abcdef";
    private static RunningEndpoints service;

    @BeforeAll
    static void start() {
        service = new RunningEndpoints(
                "hub.subscribed-resources=order,payment",
                "hub.tenants.acme.commercetools.ingress.secrets=fedcba9876543210," + SECRET,
                "hub.tenants.acme.commercetools.ingress.parameter=token",
                "hub.tenants.acme.commercetools.ingress.requests-per-second=1000");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        service.reset();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.integrationhub.commercetools.ingress.PushedRequests#wrapped")
    void publishesANotificationInAnyEnvelope(String name, String body) {
        // When
        HttpResponse<String> response = service.send(post(body));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(service.published()).hasSize(1);
        OutboundRecord published = service.published().getFirst();
        assertThat(published.destination()).isEqualTo("hub.acme.commercetools.order");
        assertThat(published.key()).isEqualTo("o-1");
        assertThat(published.headers())
                .isEqualTo(Map.of(
                        "ct-type", "OrderCreated",
                        "ct-sequence", "order/3",
                        "hub-resource-version", "7",
                        "hub-correlation-id", "m-1"));
        assertThat(published.body()).asString(StandardCharsets.UTF_8).contains("\"id\":\"m-1\"");
    }

    @Test
    void acceptsCloudEventsInBinaryMode() {
        // Given
        HttpRequest.Builder request = post(PushedRequests.MESSAGE)
                .header("ce-specversion", "1.0")
                .header("ce-type", "com.commercetools.order.message.OrderCreated")
                .header("ce-id", "m-1")
                .header("ce-source", "/acme-project/orders");

        // When
        service.send(request);

        // Then
        assertThat(service.published()).hasSize(1);
    }

    @Test
    void acceptsJsonThatSnsSendsAsText() {
        // Given
        HttpRequest.Builder request = post(PushedRequests.sns("Notification", PushedRequests.MESSAGE))
                .setHeader("Content-Type", "text/plain; charset=UTF-8")
                .header("x-amz-sns-message-type", "Notification");

        // When
        HttpResponse<String> response = service.send(request);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(service.published()).hasSize(1);
    }

    @Test
    void publishesNoHeaderOfTheSender() {
        // Given
        HttpRequest.Builder request = post(PushedRequests.MESSAGE)
                .header("spring.cloud.function.routing-expression", "T(java.lang.Runtime).getRuntime()")
                .header("hub-replay-of", "1");

        // When
        service.send(request);

        // Then
        assertThat(service.published().getFirst().headers())
                .containsOnlyKeys("ct-type", "ct-sequence", "hub-resource-version", "hub-correlation-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "Bearer fedcba9876543210", "Basic aHViOjAxMjM0NTY3ODlhYmNkZWY="})
    void acceptsAnySecretInTheUsualForms(String authorization) {
        // When
        HttpResponse<String> response =
                service.send(post(PushedRequests.MESSAGE).setHeader("Authorization", authorization));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic !!!", "Basic aHViOndyb25n", "bearer fedcba987654321"})
    void rejectsInvalidCredentialsBeforeReadingTheBody(String authorization) {
        // When
        HttpResponse<String> response = service.send(post("{ no json").setHeader("Authorization", authorization));

        // Then
        assertRejected(response, 401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"hub\"");
    }

    @Test
    void acceptsTheSecretAsAParameterIfConfigured() {
        // Given
        HttpRequest.Builder right = service.post(PATH + "?token=fedcba9876543210", PushedRequests.MESSAGE);
        HttpRequest.Builder wrong = service.post(PATH + "?token=wrong", PushedRequests.MESSAGE);

        // When
        int[] statuses = {service.send(right).statusCode(), service.send(wrong).statusCode()};

        // Then
        assertThat(statuses).containsExactly(200, 401);
    }

    @Test
    void rejectsAnUnknownTenant() {
        // When
        HttpResponse<String> response =
                service.send(service.post("/ingress/nobody/commercetools", PushedRequests.MESSAGE));

        // Then
        assertRejected(response, 404);
    }

    @Test
    void ignoresTheTestOfASubscriptionAndOtherResourceTypes() {
        // Given
        String test = """
                {"notificationType":"ResourceCreated","projectKey":"acme-project","version":1,
                 "resource":{"typeId":"subscription","id":"s-1"}}\
                """;

        // When
        int tested = service.send(post(test)).statusCode();
        int foreign = service.send(post(PushedRequests.MESSAGE.replace("\"order\"", "\"customer\"")))
                .statusCode();

        // Then
        assertThat(tested).isEqualTo(200);
        assertThat(foreign).isEqualTo(200);
        assertThat(service.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"notificationType"                                                | the body is not JSON: line 1, column
                    {"message":{"data":"%%%"}}                                         | message.data is not Base64
                    {"a":1}                                                            | not a commercetools notification
                    {"Type":"Other","TopicArn":"t"}                                    | the SNS message has an unknown Type
                    {"Type":"SubscriptionConfirmation","TopicArn":"t","SubscribeURL":"http://169.254.169.254/"} | SubscribeURL is not an address of Amazon SNS
                    """)
    void reportsWhatIsWrong(String body, String problem) {
        // When
        HttpResponse<String> response = service.send(post(body));

        // Then
        assertRejected(response, 400);
        assertThat(response.body()).contains(problem);
    }

    @Test
    void rejectsABatchWithANotificationOfAnotherProject() {
        // Given
        String foreign = PushedRequests.MESSAGE.replace("acme-project", "other-project");

        // When
        HttpResponse<String> response = service.send(post("[" + PushedRequests.MESSAGE + "," + foreign + "]"));

        // Then
        assertRejected(response, 400);
        assertThat(response.body()).contains("another Project").doesNotContain("other-project");
    }

    @Test
    void rejectsABodyThatIsTooLargeOrNotJson() {
        // When
        HttpResponse<String> large = service.send(post("x".repeat(2 << 20)));
        HttpResponse<String> text = service.send(post(PushedRequests.MESSAGE).setHeader("Content-Type", "text/plain"));

        // Then
        assertRejected(large, 413);
        assertRejected(text, 415);
    }

    @Test
    void asksTheSenderToRetryWhileTheBrokerIsUnreachable() {
        // Given
        service.failWith(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no acknowledgement"));

        // When
        HttpResponse<String> response = service.send(post(PushedRequests.MESSAGE));

        // Then
        assertRejected(response, 503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void confirmsTheHandshakesOfEventGrid() {
        // Given
        String validation = "[{\"eventType\":\"Microsoft.EventGrid.SubscriptionValidationEvent\","
                + "\"data\":{\"validationCode\":\"v-1\"}}]";
        HttpRequest.Builder permission = service.to(PATH)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Authorization", SECRET)
                .header("WebHook-Request-Origin", "eventgrid.azure.net")
                .header("WebHook-Request-Rate", "120");

        // When
        HttpResponse<String> validated = service.send(post(validation));
        HttpResponse<String> allowed = service.send(permission);

        // Then
        assertThat(validated.body()).isEqualTo("{\"validationResponse\":\"v-1\"}");
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("WebHook-Allowed-Origin")).contains("eventgrid.azure.net");
        assertThat(allowed.headers().firstValue("WebHook-Allowed-Rate")).contains("60000");
    }

    private static void assertRejected(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(service.published()).isEmpty();
    }

    private static HttpRequest.Builder post(String body) {
        return service.post(PATH, body).header("Authorization", SECRET);
    }
}
