package io.integrationhub.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
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

    private static TaxExtensionService service;

    @BeforeAll
    static void start() {
        service = new TaxExtensionService();
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
    void passesTheWholeCallToTheHandler() {
        // When
        HttpResponse<String> response =
                service.send(service.post("acme", TaxExtensionService.CART).header("X-Correlation-ID", "corr-1"));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(service.handler.calls).hasSize(1);
        ExtensionCall call = service.handler.calls.getFirst();
        assertThat(call.tenant()).hasToString("acme");
        assertThat(call.action()).isEqualTo(Action.UPDATE);
        assertThat(call.resourceType()).isEqualTo("cart");
        assertThat(call.resourceId()).isEqualTo("c-1");
        assertThat(call.resource().at("/unknownField/a/0").asInt()).isEqualTo(1);
        assertThat(call.resource().path("taxRate").decimalValue()).isEqualTo("0.19");
        assertThat(call.oldResource())
                .hasValueSatisfying(
                        old -> assertThat(old.path("version").asInt()).isEqualTo(2));
        assertThat(call.correlationId()).isEqualTo("corr-1");
        assertThat(call.deadline().remaining()).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void respondsWithUpdateActions() {
        // Given
        service.handler.responds(
                _ -> new Changes(List.of(ScriptedHandler.action("setLocale").put("locale", "de"))));

        // When
        HttpResponse<String> response = service.send(service.post("acme", TaxExtensionService.CART));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"actions\":[{\"action\":\"setLocale\",\"locale\":\"de\"}]}");
    }

    @Test
    void rejectsWithTheErrorsOfTheHandler() {
        // Given
        service.handler.responds(_ -> Rejected.because(
                new ExtensionError("Only 3 left", Map.of(Locale.GERMANY, "Nur noch 3"), Map.of("available", 3))));

        // When
        HttpResponse<String> response = service.send(service.post("acme", TaxExtensionService.CART));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"errors\":[{\"code\":\"InvalidInput\",\"message\":\"Only 3 left\","
                        + "\"localizedMessage\":{\"de-DE\":\"Nur noch 3\"},"
                        + "\"extensionExtraInfo\":{\"available\":3}}]}");
    }

    @Test
    void acceptsTheOldSecretWhileItIsRotated() {
        // Given
        HttpRequest.Builder request = service.to("/extensions/acme/tax", TaxExtensionService.CART)
                .header("Authorization", "Bearer " + TaxExtensionService.OLD_SECRET);

        // When
        HttpResponse<String> response = service.send(request);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer wrong", TaxExtensionService.SECRET, "Basic 0123456789abcdef"})
    void rejectsAnUnauthenticatedCallerBeforeReadingTheBody(String authorization) {
        // When
        HttpResponse<String> response =
                service.send(service.to("/extensions/acme/tax", "{ no json").header("Authorization", authorization));

        // Then
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(service.handler.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/extensions/nobody/tax", "/extensions/acme/other", "/extensions/a%0A/x"})
    void rejectsUnknownTenantsAndExtensions(String path) {
        // When
        HttpResponse<String> response = service.send(service.to(path, TaxExtensionService.CART)
                .header("Authorization", "Bearer " + TaxExtensionService.SECRET));

        // Then
        assertThat(response.statusCode()).isBetween(400, 404);
        assertThat(service.handler.calls).isEmpty();
    }

    @Test
    void acceptsEveryWriteOfATenantThatDoesNotUseIt() {
        // When
        HttpResponse<String> response = service.send(service.post("unused", TaxExtensionService.CART));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(service.handler.calls).isEmpty();
    }

    @Test
    void acceptsCartsWithHundredsOfLines() {
        // Given
        String line = "{\"id\":\"l\",\"quantity\":1,\"name\":{\"en\":\"" + "n".repeat(500) + "\"}}";
        String lines = String.join(",", Collections.nCopies(500, line));
        String body = TaxExtensionService.CART.replace("\"version\":3", "\"version\":3,\"lineItems\":[" + lines + "]");

        // When
        HttpResponse<String> response = service.send(service.post("strict", body));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(service.handler.calls.getFirst().resource().path("lineItems"))
                .hasSize(500);
    }

    @Test
    void measuresEveryCall() {
        // Given
        long before = service.counted("acme", "handled", "accepted");

        // When
        service.send(service.post("acme", TaxExtensionService.CART));

        // Then
        assertThat(service.counted("acme", "handled", "accepted")).isEqualTo(before + 1);
    }
}
