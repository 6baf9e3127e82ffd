package io.integrationhub.commercetools.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.system.inbound.RunningDoors;
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
    private static RunningDoors doors;

    @BeforeAll
    static void start() {
        doors = new RunningDoors(
                "hub.subscribed-resources=order,payment",
                "hub.tenants.acme.commercetools.ingress.secrets=fedcba9876543210," + SECRET,
                "hub.tenants.acme.commercetools.ingress.parameter=token",
                "hub.tenants.acme.commercetools.ingress.requests-per-second=1000");
    }

    @AfterAll
    static void stop() {
        doors.close();
    }

    @BeforeEach
    void forget() {
        doors.forget();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.integrationhub.commercetools.ingress.Pushes#wrapped")
    void publishesANotificationHoweverItIsWrapped(String name, String body) {
        // When
        HttpResponse<String> answer = doors.send(post(body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(doors.published()).hasSize(1);
        OutboundRecord published = doors.published().getFirst();
        assertThat(published.destination()).isEqualTo("hub.acme.commercetools.order");
        assertThat(published.key()).isEqualTo("o-1");
        assertThat(published.headers()).isEqualTo(Map.of("ct-type", "OrderCreated", "hub-correlation-id", "m-1"));
        assertThat(published.body()).asString(StandardCharsets.UTF_8).contains("\"id\":\"m-1\"");
    }

    @Test
    void understandsCloudEventsInBinaryMode() {
        // Given
        HttpRequest.Builder request = post(Pushes.MESSAGE)
                .header("ce-specversion", "1.0")
                .header("ce-type", "com.commercetools.order.message.OrderCreated")
                .header("ce-id", "m-1")
                .header("ce-source", "/acme-project/orders");

        // When
        doors.send(request);

        // Then
        assertThat(doors.published()).hasSize(1);
    }

    @Test
    void takesWhatSnsSendsAsText() {
        // Given
        HttpRequest.Builder request = post(Pushes.sns("Notification", Pushes.MESSAGE))
                .setHeader("Content-Type", "text/plain; charset=UTF-8")
                .header("x-amz-sns-message-type", "Notification");

        // When
        HttpResponse<String> answer = doors.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(doors.published()).hasSize(1);
    }

    @Test
    void passesOnNoHeaderOfTheSender() {
        // Given
        HttpRequest.Builder request = post(Pushes.MESSAGE)
                .header("spring.cloud.function.routing-expression", "T(java.lang.Runtime).getRuntime()")
                .header("hub-replay-of", "1");

        // When
        doors.send(request);

        // Then
        assertThat(doors.published().getFirst().headers()).containsOnlyKeys("ct-type", "hub-correlation-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "Bearer fedcba9876543210", "Basic aHViOjAxMjM0NTY3ODlhYmNkZWY="})
    void takesAnyOfTheSecretsInTheUsualForms(String authorization) {
        // When
        HttpResponse<String> answer = doors.send(post(Pushes.MESSAGE).setHeader("Authorization", authorization));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic !!!", "Basic aHViOndyb25n", "bearer fedcba987654321"})
    void refusesAnyOtherBeforeReadingTheBody(String authorization) {
        // When
        HttpResponse<String> answer = doors.send(post("{ no json").setHeader("Authorization", authorization));

        // Then
        assertRefused(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"hub\"");
    }

    @Test
    void takesTheSecretAsAParameterWhereThatIsAllowed() {
        // Given
        HttpRequest.Builder right = doors.post(PATH + "?token=fedcba9876543210", Pushes.MESSAGE);
        HttpRequest.Builder wrong = doors.post(PATH + "?token=wrong", Pushes.MESSAGE);

        // When
        int[] statuses = {doors.send(right).statusCode(), doors.send(wrong).statusCode()};

        // Then
        assertThat(statuses).containsExactly(200, 401);
    }

    @Test
    void knowsOnlyItsTenants() {
        // When
        HttpResponse<String> answer = doors.send(doors.post("/ingress/nobody/commercetools", Pushes.MESSAGE));

        // Then
        assertRefused(answer, 404);
    }

    @Test
    void ignoresTheTestOfASubscriptionAndWhatIsNotItsFeed() {
        // Given
        String test = """
                {"notificationType":"ResourceCreated","projectKey":"acme-project","version":1,
                 "resource":{"typeId":"subscription","id":"s-1"}}\
                """;

        // When
        int tested = doors.send(post(test)).statusCode();
        int foreign = doors.send(post(Pushes.MESSAGE.replace("\"order\"", "\"customer\"")))
                .statusCode();

        // Then
        assertThat(tested).isEqualTo(200);
        assertThat(foreign).isEqualTo(200);
        assertThat(doors.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"notificationType"                                                | the body is no JSON: line 1, column
                    {"message":{"data":"%%%"}}                                         | message.data is no Base64
                    {"a":1}                                                            | not a notification of commercetools
                    {"Type":"Other","TopicArn":"t"}                                    | the SNS message is of an unknown Type
                    {"Type":"SubscriptionConfirmation","TopicArn":"t","SubscribeURL":"http://169.254.169.254/"} | SubscribeURL is not an address of Amazon SNS
                    """)
    void saysWhatIsWrong(String body, String problem) {
        // When
        HttpResponse<String> answer = doors.send(post(body));

        // Then
        assertRefused(answer, 400);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void takesNothingOfABatchWithOneFromAnotherProject() {
        // Given
        String foreign = Pushes.MESSAGE.replace("acme-project", "other-project");

        // When
        HttpResponse<String> answer = doors.send(post("[" + Pushes.MESSAGE + "," + foreign + "]"));

        // Then
        assertRefused(answer, 400);
        assertThat(answer.body()).contains("another Project").doesNotContain("other-project");
    }

    @Test
    void refusesABodyBeyondTheLimitAndWhatIsNoJson() {
        // When
        HttpResponse<String> large = doors.send(post("x".repeat(2 << 20)));
        HttpResponse<String> text = doors.send(post(Pushes.MESSAGE).setHeader("Content-Type", "text/plain"));

        // Then
        assertRefused(large, 413);
        assertRefused(text, 415);
    }

    @Test
    void asksForARepetitionWhileTheBrokerIsAway() {
        // Given
        doors.breaks(new TransientFault(StreamFault.BROKER_UNREACHABLE, "no word"));

        // When
        HttpResponse<String> answer = doors.send(post(Pushes.MESSAGE));

        // Then
        assertRefused(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void answersTheHandshakesOfEventGrid() {
        // Given
        String validation = "[{\"eventType\":\"Microsoft.EventGrid.SubscriptionValidationEvent\","
                + "\"data\":{\"validationCode\":\"v-1\"}}]";
        HttpRequest.Builder question = doors.to(PATH)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Authorization", SECRET)
                .header("WebHook-Request-Origin", "eventgrid.azure.net")
                .header("WebHook-Request-Rate", "120");

        // When
        HttpResponse<String> validated = doors.send(post(validation));
        HttpResponse<String> allowed = doors.send(question);

        // Then
        assertThat(validated.body()).isEqualTo("{\"validationResponse\":\"v-1\"}");
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("WebHook-Allowed-Origin")).contains("eventgrid.azure.net");
        assertThat(allowed.headers().firstValue("WebHook-Allowed-Rate")).contains("60000");
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(doors.published()).isEmpty();
    }

    private static HttpRequest.Builder post(String body) {
        return doors.post(PATH, body).header("Authorization", SECRET);
    }
}
