package io.integrationhub.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.SystemFault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails, the tenant's choice decides: acme accepts the write, strict rejects it. */
class FailurePolicyTest {

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

    static Stream<String> invalidBodies() {
        return Stream.of(
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "{\"action\":\"Update\"}",
                TaxExtensionService.CART.substring(0, 100),
                TaxExtensionService.CART + "}",
                TaxExtensionService.CART.replace("\"Update\"", "\"Destroy\""),
                TaxExtensionService.CART.replace("\"Update\"", "[\"Update\"]"),
                TaxExtensionService.CART.replace("\"typeId\":\"cart\"", "\"typeId\":\"order\""),
                TaxExtensionService.CART.replaceFirst("\"obj\":", "\"object\":"),
                "{\"action\":\"Create\",\"resource\":{\"typeId\":\"cart\",\"obj\":\"x\"}}",
                "[".repeat(100_000),
                "{\"action\":\"Create\",\"resource\":\"" + "x".repeat(300_000) + "\"}",
                "\u0000\ud83d\ude00");
    }

    @ParameterizedTest
    @MethodSource("invalidBodies")
    void respondsToInvalidBodiesAsTheTenantChose(String body) {
        // When
        HttpResponse<String> accepted = service.send(service.post("acme", body));
        HttpResponse<String> rejected = service.send(service.post("strict", body));

        // Then
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).isEqualTo("{}");
        assertNotPossible(rejected, "EXTENSION_BODY_");
        assertThat(service.handler.calls).isEmpty();
    }

    @Test
    void respondsWhenTheHandlerThrows() {
        // Given
        service.handler.responds(_ -> {
            throw new StackOverflowError("deep");
        });

        // When
        HttpResponse<String> accepted = service.send(service.post("acme", TaxExtensionService.CART));
        HttpResponse<String> rejected = service.send(service.post("strict", TaxExtensionService.CART));

        // Then
        assertFallbackActions(accepted);
        assertTryAgain(rejected, "EXTENSION_FAILED");
    }

    @Test
    void respondsWhenTheHandlersResponseIsNotJson() {
        // Given
        Object notJson = new NotSerializable();
        service.handler.responds(_ -> Rejected.because(new ExtensionError("no", Map.of(), Map.of("why", notJson))));

        // When
        HttpResponse<String> rejected = service.send(service.post("strict", TaxExtensionService.CART));

        // Then
        assertTryAgain(rejected, "EXTENSION_FAILED");
    }

    @Test
    void reportsTheFaultAsReason() {
        // Given
        service.handler.responds(_ -> {
            throw new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "away");
        });

        // When
        HttpResponse<String> rejected = service.send(service.post("strict", TaxExtensionService.CART));

        // Then
        assertTryAgain(rejected, "SYSTEM_UNREACHABLE");
        assertThat(service.counted("strict", "system_unreachable", "rejected")).isPositive();
    }

    @Test
    void doesNotAskToTryAgainAfterAPermanentFault() {
        // Given
        service.handler.responds(_ -> {
            throw new PermanentFault(SystemFault.SYSTEM_RESPONSE_TOO_LARGE, "always");
        });

        // When
        HttpResponse<String> rejected = service.send(service.post("strict", TaxExtensionService.CART));

        // Then
        assertNotPossible(rejected, "SYSTEM_RESPONSE_TOO_LARGE");
    }

    @Test
    void respondsWhenThereAreMoreActionsThanCommercetoolsAccepts() {
        // Given
        service.handler.responds(_ -> new Changes(Collections.nCopies(101, ScriptedHandler.action("recalculate"))));

        // When
        HttpResponse<String> accepted = service.send(service.post("acme", TaxExtensionService.CART));
        HttpResponse<String> rejected = service.send(service.post("strict", TaxExtensionService.CART));

        // Then
        assertFallbackActions(accepted);
        assertNotPossible(rejected, "EXTENSION_TOO_MANY_ACTIONS");
    }

    @Test
    void respondsInTimeWhenTheHandlerHangsAndThenWithoutWaiting() {
        // Given
        service.handler.hangs();

        // When
        long begin = System.nanoTime();
        List<HttpResponse<String>> hanging = Stream.of(
                        service.post("strict", TaxExtensionService.CART),
                        service.post("strict", TaxExtensionService.CART))
                .parallel()
                .map(service::send)
                .toList();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        HttpResponse<String> next = service.send(service.post("strict", TaxExtensionService.CART));
        int others = service.handler.calls.size();

        // Then
        assertThat(hanging).allSatisfy(response -> assertTryAgain(response, "EXTENSION_TIMEOUT"));
        assertThat(took).isLessThan(Duration.ofMillis(2_500));
        assertTryAgain(next, "EXTENSION_BUSY");
        assertThat(others).isEqualTo(2);
        service.handler.reset();
        await().untilAsserted(() -> assertThat(service.send(service.post("strict", TaxExtensionService.CART))
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void servesOtherTenantsWhenOneHangs() {
        // Given
        service.handler.hangs();
        service.send(service.post("strict", TaxExtensionService.CART));
        service.handler.responds(_ -> new Changes(List.of()));

        // When
        HttpResponse<String> response = service.send(service.post("acme", TaxExtensionService.CART));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"actions\":[]}");
    }

    /** Cannot be serialized. */
    public static final class NotSerializable {

        public String getText() {
            throw new IllegalStateException("not serializable");
        }
    }

    private static void assertFallbackActions(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .isEqualTo("{\"actions\":[{\"action\":\"setCustomField\",\"name\":\"unchecked\",\"value\":true}]}");
    }

    private static void assertNotPossible(HttpResponse<String> response, String reason) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains(
                        "\"code\":\"InvalidInput\"",
                        "\"message\":\"This is not possible",
                        "\"de\":\"Das ist so nicht",
                        "\"tryAgain\":false",
                        reason)
                .doesNotContain("try again", "versuchen");
    }

    private static void assertTryAgain(HttpResponse<String> response, String reason) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains(
                        "\"code\":\"InvalidInput\"",
                        "\"message\":\"This could not be checked",
                        "\"de\":\"Das konnte",
                        "\"tryAgain\":true",
                        reason);
    }
}
