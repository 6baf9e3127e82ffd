package io.integrationhub.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.commercetools.extension.ExtensionError;
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

/** Whatever breaks, commercetools gets what the tenant chose: acme accepts, strict refuses. */
class UnansweredCallTest {

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

    static Stream<String> rubbish() {
        return Stream.of(
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "{\"action\":\"Update\"}",
                RunningTax.CART.substring(0, 100),
                RunningTax.CART + "}",
                RunningTax.CART.replace("\"Update\"", "\"Destroy\""),
                RunningTax.CART.replace("\"Update\"", "[\"Update\"]"),
                RunningTax.CART.replace("\"typeId\":\"cart\"", "\"typeId\":\"order\""),
                RunningTax.CART.replaceFirst("\"obj\":", "\"object\":"),
                "{\"action\":\"Create\",\"resource\":{\"typeId\":\"cart\",\"obj\":\"x\"}}",
                "[".repeat(100_000),
                "{\"action\":\"Create\",\"resource\":\"" + "x".repeat(300_000) + "\"}",
                "\u0000\ud83d\ude00");
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void answersRubbishAsTheTenantChose(String body) {
        // When
        HttpResponse<String> accepted = service.send(service.post("acme", body));
        HttpResponse<String> refused = service.send(service.post("strict", body));

        // Then
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).isEqualTo("{}");
        assertTryAgain(refused, "EXTENSION_BODY_");
        assertThat(service.handler.calls).isEmpty();
    }

    @Test
    void answersWhenTheHandlerThrows() {
        // Given
        service.handler.answers(_ -> {
            throw new StackOverflowError("deep");
        });

        // When
        HttpResponse<String> accepted = service.send(service.post("acme", RunningTax.CART));
        HttpResponse<String> refused = service.send(service.post("strict", RunningTax.CART));

        // Then
        assertMarked(accepted);
        assertTryAgain(refused, "EXTENSION_FAILED");
    }

    @Test
    void answersWhenTheHandlersAnswerIsNoJson() {
        // Given
        Object noJson = new Unwritable();
        service.handler.answers(_ -> Refused.because(new ExtensionError("no", Map.of(), Map.of("why", noJson))));

        // When
        HttpResponse<String> refused = service.send(service.post("strict", RunningTax.CART));

        // Then
        assertTryAgain(refused, "EXTENSION_FAILED");
    }

    @Test
    void saysWhichFaultLeftItWithoutAnAnswer() {
        // Given
        service.handler.answers(_ -> {
            throw new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "away");
        });

        // When
        HttpResponse<String> refused = service.send(service.post("strict", RunningTax.CART));

        // Then
        assertTryAgain(refused, "SYSTEM_UNREACHABLE");
        assertThat(service.counted("strict", "system_unreachable", "refused")).isPositive();
    }

    @Test
    void answersWhenThereAreMoreActionsThanCommercetoolsTakes() {
        // Given
        service.handler.answers(_ -> new Changes(Collections.nCopies(101, ScriptedHandler.action("recalculate"))));

        // When
        HttpResponse<String> accepted = service.send(service.post("acme", RunningTax.CART));
        HttpResponse<String> refused = service.send(service.post("strict", RunningTax.CART));

        // Then
        assertMarked(accepted);
        assertTryAgain(refused, "EXTENSION_TOO_MANY_ACTIONS");
    }

    @Test
    void answersInTimeWhenTheHandlerHangsAndThenWithoutWaiting() {
        // Given
        service.handler.hangs();

        // When
        long begin = System.nanoTime();
        List<HttpResponse<String>> hanging = Stream.of(
                        service.post("strict", RunningTax.CART), service.post("strict", RunningTax.CART))
                .parallel()
                .map(service::send)
                .toList();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        HttpResponse<String> next = service.send(service.post("strict", RunningTax.CART));
        int others = service.handler.calls.size();

        // Then
        assertThat(hanging).allSatisfy(answer -> assertTryAgain(answer, "EXTENSION_LATE"));
        assertThat(took).isLessThan(Duration.ofMillis(2_500));
        assertTryAgain(next, "EXTENSION_BUSY");
        assertThat(others).isEqualTo(2);
        service.handler.reset();
        await().untilAsserted(() -> assertThat(
                        service.send(service.post("strict", RunningTax.CART)).statusCode())
                .isEqualTo(200));
    }

    @Test
    void leavesOtherTenantsAloneWhenOneHangs() {
        // Given
        service.handler.hangs();
        service.send(service.post("strict", RunningTax.CART));
        service.handler.answers(_ -> new Changes(List.of()));

        // When
        HttpResponse<String> answer = service.send(service.post("acme", RunningTax.CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"actions\":[]}");
    }

    /** Fails when it is written. */
    public static final class Unwritable {

        public String getText() {
            throw new IllegalStateException("cannot be written");
        }
    }

    private static void assertMarked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"actions\":[{\"action\":\"setCustomField\",\"name\":\"unchecked\",\"value\":true}]}");
    }

    private static void assertTryAgain(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"InvalidInput\"",
                        "\"message\":\"This could not be checked",
                        "\"de\":\"Das konnte",
                        "\"tryAgain\":true",
                        reason);
    }
}
