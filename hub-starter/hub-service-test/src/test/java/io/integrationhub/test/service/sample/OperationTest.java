package io.integrationhub.test.service.sample;

import static io.integrationhub.test.service.sample.SampleService.eventually;
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

/** How operators see, pause and replay the records of a running service. */
class OperationTest {

    private static SampleService sample;

    @BeforeAll
    static void start() {
        sample = new SampleService(Map.of());
    }

    @AfterAll
    static void stop() {
        sample.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inlets", "inlets/acme", "parked", "parked/1", "journal/acme/thing"})
    void requiresAPasswordToShowRecords(String endpoint) {
        assertThat(sample.service.withoutCredentials(sample.get(endpoint)).statusCode())
                .isEqualTo(401);
        assertThat(sample.service.asReader(sample.get(endpoint)).statusCode()).isIn(200, 404);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "inlets/acme/things | {\"action\":\"pause\"}",
                "parked | {\"code\":\"INVALID\"}",
                "parked/1 | {\"action\":\"replay\"}"
            })
    void letsOnlyOperatorsChangeAnything(String endpoint, String body) {
        assertThat(sample.service
                        .withoutCredentials(sample.post(endpoint, body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(sample.service.asReader(sample.post(endpoint, body)).statusCode())
                .isEqualTo(403);
        assertThat(sample.service.endpoint("inlets/acme").at("/0/pauseReasons")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "inlets/acme/nothing | {\"action\":\"pause\"} | this tenant and inlet do not exist",
                "inlets/acme/things | {\"action\":\"stop\"} | action must be pause or resume",
                "parked | {} | at least one of ids, inlet, code, from, until is required",
                "parked/4711 | {\"action\":\"replay\"} | parked record 4711 does not exist"
            })
    void tellsOperatorsWhyARequestIsRejected(String endpoint, String body, String problem) {
        // When
        HttpResponse<String> response = sample.service.asOperator(sample.post(endpoint, body));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(problem);
    }

    @Test
    void hasNoJournalForAnUnknownTenant() {
        // When
        HttpResponse<String> response = sample.service.asReader(sample.get("journal/unknown/thing"));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("this tenant does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void acceptsAnyTimeAsALimit(String time) {
        // When
        HttpResponse<String> response = sample.service.asReader(sample.get("parked?from=" + time.replace("+", "%2B")));

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void pausesAndResumesAFlow() {
        // Given
        sample.service.asOperator(sample.post("inlets/acme/things", "{\"action\":\"pause\"}"));
        sample.send("held-back", "{}");
        assertThat(things().path("pauseReasons").valueStream().map(JsonNode::asString))
                .containsExactly("person");
        assertThat(sample.handler().handled()).doesNotContain("held-back");

        // When
        sample.service.asOperator(sample.post("inlets/acme/things", "{\"action\":\"resume\"}"));

        // Then
        eventually(() -> assertThat(sample.handler().handled()).contains("held-back"));
    }

    @Test
    void showsAParkedRecordWithMaskedValuesAndReplaysIt() {
        // Given
        sample.handler().reject("invalid-order");
        sample.send("invalid-order", "{\"email\":\"ada@example.com\"}");
        eventually(() -> assertThat(parked("INVALID")).hasSize(1));
        JsonNode record = parked("INVALID").getFirst();
        String path = "parked/" + record.path("id").asLong();

        // When
        String shown = sample.service.asReader(sample.get(path)).body();
        HttpResponse<String> garbled =
                sample.service.asOperator(sample.post(path, "{\"action\":\"discard\",\"reason\":\"\\u0000\"}"));
        sample.handler().reject("");
        sample.service.asOperator(sample.post("parked", "{\"code\":\"INVALID\"}"));

        // Then
        assertThat(garbled.statusCode()).isEqualTo(400);
        assertThat(record.path("key").asString()).isEqualTo("invalid-order");
        assertThat(shown).contains("email").doesNotContain("ada@example.com");
        eventually(() -> assertThat(sample.handler().handled()).contains("invalid-order"));
        eventually(() -> assertThat(outcomes("invalid-order"))
                .as("the steps in the journal")
                .containsExactly("parked", "done"));
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
        sample.send("measured", "{}");
        eventually(() -> assertThat(sample.handler().handled()).contains("measured"));

        // Then
        eventually(() -> assertThat(
                        sample.service.asReader(sample.get("prometheus")).body().lines())
                .anyMatch(line -> line.startsWith(metric + "{")
                        && line.contains("tenant=\"acme\"")
                        && line.contains("inlet=\"things\"")));
    }

    private static JsonNode things() {
        return sample.service
                .endpoint("inlets/acme")
                .valueStream()
                .filter(inlet -> inlet.path("inlet").asString().equals("things"))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> parked(String code) {
        return sample.service
                .endpoint("parked?tenant=acme&state=PARKED&code=" + code)
                .path("records")
                .valueStream()
                .toList();
    }

    private static List<String> outcomes(String name) {
        return sample.service
                .endpoint("journal/acme/" + name)
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }
}
