package io.integrationhub.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionError;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionEndpointTest {

    private static RunningTax service;

    @BeforeAll
    static void start() {
        service = new RunningTax();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void reset() {
        service.handler.reset();
    }

    @Test
    void handsOverTheWholeCallWhateverIsInIt() {
        // When
        HttpResponse<String> answer =
                service.send(service.post("acme", RunningTax.CART).header("X-Correlation-ID", "corr-1"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(service.handler.calls).hasSize(1);
        ExtensionCall call = service.handler.calls.getFirst();
        assertThat(call.tenant()).hasToString("acme");
        assertThat(call.action()).isEqualTo(Action.UPDATE);
        assertThat(call.resourceType()).isEqualTo("cart");
        assertThat(call.resourceId()).isEqualTo("c-1");
        assertThat(call.resource().at("/neverHeardOf/a/0").asInt()).isEqualTo(1);
        assertThat(call.resource().path("taxRate").decimalValue()).isEqualTo("0.19");
        assertThat(call.oldResource())
                .hasValueSatisfying(
                        old -> assertThat(old.path("version").asInt()).isEqualTo(2));
        assertThat(call.correlationId()).isEqualTo("corr-1");
        assertThat(call.deadline().remaining()).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void tellsCommercetoolsWhatToChange() {
        // Given
        service.handler.answers(
                _ -> new Changes(List.of(ScriptedHandler.action("setLocale").put("locale", "de"))));

        // When
        HttpResponse<String> answer = service.send(service.post("acme", RunningTax.CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"actions\":[{\"action\":\"setLocale\",\"locale\":\"de\"}]}");
    }

    @Test
    void refusesInTheWordsOfTheHandler() {
        // Given
        service.handler.answers(_ -> Refused.because(
                new ExtensionError("Only 3 left", Map.of(Locale.GERMANY, "Nur noch 3"), Map.of("available", 3))));

        // When
        HttpResponse<String> answer = service.send(service.post("acme", RunningTax.CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"errors\":[{\"code\":\"InvalidInput\",\"message\":\"Only 3 left\","
                        + "\"localizedMessage\":{\"de-DE\":\"Nur noch 3\"},"
                        + "\"extensionExtraInfo\":{\"available\":3}}]}");
    }

    @Test
    void takesTheOldSecretWhileItIsReplaced() {
        // Given
        HttpRequest.Builder request = service.to("/extensions/acme/tax", RunningTax.CART)
                .header("Authorization", "Bearer " + RunningTax.OLD_SECRET);

        // When
        HttpResponse<String> answer = service.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", RunningTax.SECRET, "Basic 0123456789abcdef"})
    void asksNobodyForAStranger(String authorization) {
        // When
        HttpResponse<String> answer =
                service.send(service.to("/extensions/acme/tax", "{ no json").header("Authorization", authorization));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(service.handler.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/extensions/nobody/tax", "/extensions/acme/other", "/extensions/a%0A/x"})
    void knowsOnlyItsOwnExtensions(String path) {
        // When
        HttpResponse<String> answer =
                service.send(service.to(path, RunningTax.CART).header("Authorization", "Bearer " + RunningTax.SECRET));

        // Then
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(service.handler.calls).isEmpty();
    }

    @Test
    void standsAsideForATenantThatDoesNotUseIt() {
        // When
        HttpResponse<String> answer = service.send(service.post("aside", RunningTax.CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(service.handler.calls).isEmpty();
    }

    @Test
    void takesCartsOfHundredsOfLines() {
        // Given
        String line = "{\"id\":\"l\",\"quantity\":1,\"name\":{\"en\":\"" + "n".repeat(500) + "\"}}";
        String lines = String.join(",", Collections.nCopies(500, line));
        String body = RunningTax.CART.replace("\"version\":3", "\"version\":3,\"lineItems\":[" + lines + "]");

        // When
        HttpResponse<String> answer = service.send(service.post("strict", body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.handler.calls.getFirst().resource().path("lineItems"))
                .hasSize(500);
    }

    @Test
    void measuresEveryCall() {
        // Given
        long before = service.counted("acme", "answered", "accepted");

        // When
        service.send(service.post("acme", RunningTax.CART));

        // Then
        assertThat(service.counted("acme", "answered", "accepted")).isEqualTo(before + 1);
    }
}
