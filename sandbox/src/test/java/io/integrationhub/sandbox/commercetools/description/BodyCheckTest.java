package io.integrationhub.sandbox.commercetools.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.BodyCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Every body that commercetools defines for an implemented route, with one thing wrong at a time. */
class BodyCheckTest {

    private static final ApiDescription API = ApiDescription.get();
    private static final long SEED = 9_101;

    static Stream<String> bodies() {
        Set<String> bodies = new TreeSet<>();
        API.routes()
                .forEach(route -> route.operations().values().stream()
                        .map(operation -> operation.body())
                        .filter(body -> !body.isEmpty())
                        .forEach(bodies::add));
        return bodies.stream();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesABodyWithOneThingWrong(String body) {
        // Given
        ExampleBodies examples = new ExampleBodies(API, new Random(SEED), 3);
        List<String> taken = new ArrayList<>();

        // When
        check(body, examples.body(body), taken);
        for (String action : API.actions(body)) {
            ObjectNode update = examples.body(body);
            update.putArray("actions").add(examples.action(body, action));
            check(body, update, taken);
        }

        // Then
        assertThat(taken).isEmpty();
    }

    private static void check(String type, ObjectNode wellFormed, List<String> taken) {
        error(type, wellFormed)
                .ifPresent(error -> taken.add("well-formed, but refused: " + wellFormed + ": " + error.body()));
        for (Malformed malformed : Malformed.of(API, wellFormed, type)) {
            Optional<ApiError> error = error(type, malformed.body());
            boolean named = error.filter(one -> one.status() == 400)
                    .filter(one -> one.body().toString().contains(malformed.field()))
                    .isPresent();
            if (!named) {
                taken.add(malformed.field() + " " + malformed.fault() + ": " + malformed.body());
            }
        }
    }

    private static Optional<ApiError> error(String type, ObjectNode body) {
        try {
            BodyCheck.check(API, type, body);
            return Optional.empty();
        } catch (ApiError error) {
            return Optional.of(error);
        }
    }

    @Test
    void saysWhatIsWrongAsCommercetoolsDoes() {
        assertThat(error("CartDraft", Json.object()).orElseThrow().body().toString())
                .contains("InvalidJsonInput", "currency: Missing required value");
        assertThat(error("CartDraft", Json.object().put("currency", "EUR").put("taxMode", "Sometimes"))
                        .orElseThrow()
                        .body()
                        .at("/errors/0")
                        .toString())
                .contains("InvalidField", "\"field\":\"taxMode\"", "\"invalidValue\":\"Sometimes\"", "ExternalAmount");
    }

    @Test
    void readsTheDescriptionInNoTime() {
        long begin = System.nanoTime();
        ObjectNode cart = new ExampleBodies(API, new Random(SEED), 2).body("CartDraft");
        for (int i = 0; i < 1_000; i++) {
            BodyCheck.check(API, "CartDraft", cart);
        }
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }
}
