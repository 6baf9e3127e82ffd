package io.integrationhub.test.service.tray;

import static io.integrationhub.test.service.tray.TrayService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What operators see of the records of a running service, and do with them. */
class OperationTest {

    private static TrayService tray;

    @BeforeAll
    static void start() {
        tray = new TrayService(Map.of());
    }

    @AfterAll
    static void stop() {
        tray.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flows", "flows/acme", "parked", "parked/1", "journal/acme/thing"})
    void showsRecordsToPeopleWithAPasswordOnly(String endpoint) {
        assertThat(tray.service.asStranger(tray.get(endpoint)).statusCode()).isEqualTo(401);
        assertThat(tray.service.asReader(tray.get(endpoint)).statusCode()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "flows/acme/things | {\"action\":\"pause\"}",
                "parked | {\"code\":\"NOT_DIGESTIBLE\"}",
                "parked/1 | {\"action\":\"replay\"}"
            })
    void letsOperatorsActAndNobodyElse(String endpoint, String body) {
        assertThat(tray.service.asStranger(tray.post(endpoint, body)).statusCode())
                .isEqualTo(401);
        assertThat(tray.service.asReader(tray.post(endpoint, body)).statusCode())
                .isEqualTo(403);
        assertThat(tray.service.endpoint("flows/acme").at("/0/pausedBecause")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "flows/acme/nothing | {\"action\":\"pause\"} | there is no such tenant and inlet",
                "flows/acme/things | {\"action\":\"stop\"} | action must be pause or resume",
                "parked | {} | give at least one of ids, inlet, code, from, until",
                "parked/4711 | {\"action\":\"replay\"} | there is no parked record 4711"
            })
    void tellsOperatorsWhatIsWrongWithARequest(String endpoint, String body, String problem) {
        // When
        HttpResponse<String> answer = tray.service.asOperator(tray.post(endpoint, body));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void knowsNoJournalOfATenantThatIsNotServed() {
        // When
        HttpResponse<String> answer = tray.service.asReader(tray.get("journal/stranger/thing"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("there is no such tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void takesATimeFarAwayForNoBound(String time) {
        // When
        HttpResponse<String> answer = tray.service.asReader(tray.get("parked?from=" + time.replace("+", "%2B")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void pausesAFlowAndLetsItGoOn() {
        // Given
        tray.service.asOperator(tray.post("flows/acme/things", "{\"action\":\"pause\"}"));
        tray.send("held-back", "{}");
        assertThat(things().path("pausedBecause").valueStream().map(JsonNode::asString))
                .containsExactly("person");
        assertThat(tray.digestion().taken()).doesNotContain("held-back");

        // When
        tray.service.asOperator(tray.post("flows/acme/things", "{\"action\":\"resume\"}"));

        // Then
        eventually(() -> assertThat(tray.digestion().taken()).contains("held-back"));
    }

    @Test
    void showsAParkedRecordWithoutItsSecretsAndReplaysIt() {
        // Given
        tray.digestion().refuse("sick");
        tray.send("sick", "{\"email\":\"ada@example.com\"}");
        eventually(() -> assertThat(parked("NOT_DIGESTIBLE")).hasSize(1));
        JsonNode record = parked("NOT_DIGESTIBLE").getFirst();
        String path = "parked/" + record.path("id").asLong();

        // When
        String shown = tray.service.asReader(tray.get(path)).body();
        HttpResponse<String> garbled =
                tray.service.asOperator(tray.post(path, "{\"action\":\"discard\",\"reason\":\"\\u0000\"}"));
        tray.digestion().refuse("");
        tray.service.asOperator(tray.post("parked", "{\"code\":\"NOT_DIGESTIBLE\"}"));

        // Then
        assertThat(garbled.statusCode()).isEqualTo(400);
        assertThat(record.path("key").asString()).isEqualTo("sick");
        assertThat(shown).contains("email").doesNotContain("ada@example.com");
        eventually(() -> assertThat(tray.digestion().taken()).contains("sick"));
        eventually(() ->
                assertThat(outcomes("sick")).as("the steps in the journal").containsExactly("parked", "done"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub_lag",
                "hub_oldest_age",
                "hub_inflight",
                "hub_last_success_age",
                "hub_records_total",
                "hub_sync_freshness_seconds_bucket"
            })
    void measuresEachTenantAndFlow(String metric) {
        // Given
        tray.send("measured", "{}");
        eventually(() -> assertThat(tray.digestion().taken()).contains("measured"));

        // Then
        eventually(() -> assertThat(
                        tray.service.asReader(tray.get("prometheus")).body().lines())
                .anyMatch(line -> line.startsWith(metric + "{")
                        && line.contains("tenant=\"acme\"")
                        && line.contains("flow=\"things\"")));
    }

    private static JsonNode things() {
        return tray.service
                .endpoint("flows/acme")
                .valueStream()
                .filter(flow -> flow.path("inlet").asString().equals("things"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> parked(String code) {
        return tray.service
                .endpoint("parked?tenant=acme&state=PARKED&code=" + code)
                .path("records")
                .valueStream()
                .toList();
    }

    private static List<String> outcomes(String name) {
        return tray.service
                .endpoint("journal/acme/" + name)
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }
}
