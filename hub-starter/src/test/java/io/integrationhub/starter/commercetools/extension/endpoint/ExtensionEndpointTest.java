package io.integrationhub.starter.commercetools.extension.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.starter.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.starter.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.starter.commercetools.extension.ExtensionCall;
import io.integrationhub.starter.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.starter.commercetools.extension.ExtensionDefinition;
import io.integrationhub.starter.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.starter.commercetools.extension.ExtensionError;
import io.integrationhub.starter.commercetools.extension.ExtensionHandler;
import io.integrationhub.starter.fault.TransientFault;
import io.integrationhub.starter.system.SystemFault;
import io.integrationhub.starter.system.inbound.RunningDoors;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionEndpointTest {

    private static final String SECRET = "0123456789abcdef";
    private static final String OLD_SECRET = "fedcba9876543210";
    private static final String CART =
            """
            {"action":"Update","resource":{"typeId":"cart","id":"c-1","obj":{"id":"c-1","version":3,
             "totalPrice":{"centAmount":1250},"taxRate":0.19,"neverHeardOf":{"a":[1]}}},
             "oldResource":{"typeId":"cart","id":"c-1","obj":{"id":"c-1","version":2}},"newField":1}\
            """;

    private static final ScriptedHandler HANDLER = new ScriptedHandler();
    private static RunningDoors doors;

    @BeforeAll
    static void start() {
        ExtensionDefinition tax =
                ExtensionDefinition.named("tax", Trigger.on("cart", Action.CREATE, Action.UPDATE))
                        .timeout(Duration.ofMillis(800))
                        .forTenants(tenant -> !tenant.id().value().equals("aside"));
        doors =
                new RunningDoors(
                        context -> {
                            context.registerBean(
                                    "tax", ExtensionDefinition.class, () -> tax, bean -> {});
                            context.registerBean(
                                    "handler", ExtensionHandler.class, () -> HANDLER, bean -> {});
                        },
                        Stream.of(tenant("acme", "accept"), tenant("strict", "refuse"), aside())
                                .flatMap(Stream::of)
                                .toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        doors.close();
    }

    @AfterEach
    void reset() {
        HANDLER.reset();
    }

    @Test
    void handsOverTheWholeCallWhateverIsInIt() {
        // When
        HttpResponse<String> answer =
                doors.send(post("acme", CART).header("X-Correlation-ID", "corr-1"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(HANDLER.calls).hasSize(1);
        ExtensionCall call = HANDLER.calls.getFirst();
        assertThat(call.tenant()).hasToString("acme");
        assertThat(call.action()).isEqualTo(Action.UPDATE);
        assertThat(call.resourceType()).isEqualTo("cart");
        assertThat(call.resourceId()).isEqualTo("c-1");
        assertThat(call.resource().at("/neverHeardOf/a/0").asInt()).isEqualTo(1);
        assertThat(call.resource().path("taxRate").decimalValue()).isEqualTo("0.19");
        assertThat(call.oldResource())
                .hasValueSatisfying(old -> assertThat(old.path("version").asInt()).isEqualTo(2));
        assertThat(call.correlationId()).isEqualTo("corr-1");
        assertThat(call.deadline().left()).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void tellsCommercetoolsWhatToChange() {
        // Given
        HANDLER.answers(
                _ -> new Changes(List.of(ScriptedHandler.action("setLocale").put("locale", "de"))));

        // When
        HttpResponse<String> answer = doors.send(post("acme", CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"actions\":[{\"action\":\"setLocale\",\"locale\":\"de\"}]}");
    }

    @Test
    void refusesInTheWordsOfTheHandler() {
        // Given
        HANDLER.answers(
                _ ->
                        Refused.because(
                                new ExtensionError(
                                        "Only 3 left",
                                        Map.of(Locale.GERMANY, "Nur noch 3"),
                                        Map.of("available", 3))));

        // When
        HttpResponse<String> answer = doors.send(post("acme", CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"errors\":[{\"code\":\"InvalidInput\",\"message\":\"Only 3 left\","
                                + "\"localizedMessage\":{\"de-DE\":\"Nur noch 3\"},"
                                + "\"extensionExtraInfo\":{\"available\":3}}]}");
    }

    @Test
    void takesTheOldSecretWhileItIsReplaced() {
        // Given
        HttpRequest.Builder request =
                doors.post("/extensions/acme/tax", CART)
                        .header("Authorization", "Bearer " + OLD_SECRET);

        // When
        HttpResponse<String> answer = doors.send(request);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "Bearer wrong", SECRET, "Basic 0123456789abcdef"})
    void asksNobodyForAStranger(String authorization) {
        // When
        HttpResponse<String> answer =
                doors.send(
                        doors.post("/extensions/acme/tax", "{ no json")
                                .header("Authorization", authorization));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(HANDLER.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/extensions/nobody/tax", "/extensions/acme/other", "/extensions/a%0A/x"})
    void knowsOnlyItsOwnExtensions(String path) {
        // When
        HttpResponse<String> answer =
                doors.send(doors.post(path, CART).header("Authorization", "Bearer " + SECRET));

        // Then
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(HANDLER.calls).isEmpty();
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
                CART.substring(0, 100),
                CART + "}",
                CART.replace("\"Update\"", "\"Destroy\""),
                CART.replace("\"Update\"", "[\"Update\"]"),
                CART.replace("\"typeId\":\"cart\"", "\"typeId\":\"order\""),
                CART.replaceFirst("\"obj\":", "\"object\":"),
                "{\"action\":\"Create\",\"resource\":{\"typeId\":\"cart\",\"obj\":\"x\"}}",
                "[".repeat(100_000),
                "{\"action\":\"Create\",\"resource\":\"" + "x".repeat(300_000) + "\"}",
                "\u0000\ud83d\ude00");
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void answersRubbishAsTheTenantChose(String body) {
        // When
        HttpResponse<String> accepted = doors.send(post("acme", body));
        HttpResponse<String> refused = doors.send(post("strict", body));

        // Then
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.body()).isEqualTo("{}");
        assertTryAgain(refused, "EXTENSION_BODY_");
        assertThat(HANDLER.calls).isEmpty();
    }

    @Test
    void answersWhenTheHandlerThrows() {
        // Given
        HANDLER.answers(
                _ -> {
                    throw new StackOverflowError("deep");
                });

        // When
        HttpResponse<String> accepted = doors.send(post("acme", CART));
        HttpResponse<String> refused = doors.send(post("strict", CART));

        // Then
        assertMarked(accepted);
        assertTryAgain(refused, "EXTENSION_FAILED");
    }

    @Test
    void saysWhichFaultLeftItWithoutAnAnswer() {
        // Given
        HANDLER.answers(
                _ -> {
                    throw new TransientFault(SystemFault.SYSTEM_UNREACHABLE, "away");
                });

        // When
        HttpResponse<String> refused = doors.send(post("strict", CART));

        // Then
        assertTryAgain(refused, "SYSTEM_UNREACHABLE");
        assertThat(counted("strict", "system_unreachable", "refused")).isPositive();
    }

    @Test
    void answersWhenThereAreMoreActionsThanCommercetoolsTakes() {
        // Given
        HANDLER.answers(
                _ -> new Changes(Collections.nCopies(101, ScriptedHandler.action("recalculate"))));

        // When
        HttpResponse<String> accepted = doors.send(post("acme", CART));
        HttpResponse<String> refused = doors.send(post("strict", CART));

        // Then
        assertMarked(accepted);
        assertTryAgain(refused, "EXTENSION_TOO_MANY_ACTIONS");
    }

    @Test
    void answersInTimeWhenTheHandlerHangsAndThenWithoutWaiting() {
        // Given
        HANDLER.hangs();

        // When
        long begin = System.nanoTime();
        List<HttpResponse<String>> hanging =
                Stream.of(post("strict", CART), post("strict", CART))
                        .parallel()
                        .map(doors::send)
                        .toList();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        HttpResponse<String> next = doors.send(post("strict", CART));
        int others = HANDLER.calls.size();

        // Then
        assertThat(hanging).allSatisfy(answer -> assertTryAgain(answer, "EXTENSION_LATE"));
        assertThat(took).isLessThan(Duration.ofMillis(2_500));
        assertTryAgain(next, "EXTENSION_BUSY");
        assertThat(others).isEqualTo(2);
        HANDLER.reset();
        await().untilAsserted(
                        () ->
                                assertThat(doors.send(post("strict", CART)).statusCode())
                                        .isEqualTo(200));
    }

    @Test
    void leavesOtherTenantsAloneWhenOneHangs() {
        // Given
        HANDLER.hangs();
        doors.send(post("strict", CART));
        HANDLER.answers(_ -> new Changes(List.of()));

        // When
        HttpResponse<String> answer = doors.send(post("acme", CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"actions\":[]}");
    }

    @Test
    void standsAsideForATenantThatDoesNotUseIt() {
        // When
        HttpResponse<String> answer = doors.send(post("aside", CART));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(HANDLER.calls).isEmpty();
    }

    @Test
    void takesCartsOfHundredsOfLines() {
        // Given
        String line = "{\"id\":\"l\",\"quantity\":1,\"name\":{\"en\":\"" + "n".repeat(500) + "\"}}";
        String lines = String.join(",", Collections.nCopies(500, line));
        String body = CART.replace("\"version\":3", "\"version\":3,\"lineItems\":[" + lines + "]");

        // When
        HttpResponse<String> answer = doors.send(post("strict", body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HANDLER.calls.getFirst().resource().path("lineItems")).hasSize(500);
    }

    @Test
    void measuresEveryCall() {
        // Given
        long before = counted("acme", "answered", "accepted");

        // When
        doors.send(post("acme", CART));

        // Then
        assertThat(counted("acme", "answered", "accepted")).isEqualTo(before + 1);
    }

    private static long counted(String tenant, String outcome, String answer) {
        return doors
                .bean(MeterRegistry.class)
                .find("hub.extension.calls")
                .tags("tenant", tenant, "extension", "tax", "outcome", outcome, "answer", answer)
                .timers()
                .stream()
                .mapToLong(io.micrometer.core.instrument.Timer::count)
                .sum();
    }

    private static void assertMarked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"actions\":[{\"action\":\"setCustomField\",\"name\":\"unchecked\",\"value\":true}]}");
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

    private static HttpRequest.Builder post(String tenant, String body) {
        return doors.post("/extensions/" + tenant + "/tax", body)
                .header("Authorization", "Bearer " + SECRET);
    }

    private static String[] tenant(String name, String onFailure) {
        String extensions = "hub.tenants." + name + ".commercetools.extensions.";
        return Stream.concat(
                        project(name),
                        Stream.of(
                                extensions + "secrets=" + SECRET + "," + OLD_SECRET,
                                extensions + "managed=false",
                                extensions + "max-body-size=1MB",
                                extensions + "flows.tax.concurrency=2",
                                extensions + "flows.tax.on-failure=" + onFailure))
                .toArray(String[]::new);
    }

    private static String[] aside() {
        return Stream.concat(
                        project("aside"),
                        Stream.of("hub.tenants.aside.commercetools.extensions.secrets=" + SECRET))
                .toArray(String[]::new);
    }

    private static Stream<String> project(String name) {
        String project = "hub.tenants." + name + ".commercetools.";
        return Stream.of(
                project + "project-key=" + name + "-project",
                project + "api-url=http://127.0.0.1:1",
                project + "auth-url=http://127.0.0.1:1",
                project + "client-id=id",
                project + "client-secret=secret");
    }
}
