package io.integrationhub.sandbox.oms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sends each body of the OMS protocol with one thing wrong: none is taken, none fails the stand-in. */
class MalformedOmsRequestsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final OmsStandIn oms = OmsStandIn.start(OmsConfig.withToken("t0ken"));
    private final OmsClient client = new OmsClient(oms);

    @AfterEach
    void stop() {
        oms.close();
    }

    /** A well-formed request. */
    record Example(String schema, String path, JsonNode body) {

        @Override
        public String toString() {
            return schema;
        }
    }

    static Stream<Example> examples() {
        Map<String, Object> order = new HashMap<>(OmsClient.order("1001"));
        return Stream.of(
                new Example("order", "/api/orders", JSON.valueToTree(order)),
                new Example(
                        "stock-query",
                        "/api/stock-query",
                        JSON.readTree("{\"items\":[{\"sku\":\"shirt\",\"channel\":\"main\"}]}")),
                new Example(
                        "reservation",
                        "/api/reservations",
                        JSON.readTree("{\"key\":\"k-1\",\"expiresInSeconds\":60,"
                                + "\"items\":[{\"sku\":\"shirt\",\"channel\":\"main\",\"quantity\":1}]}")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesNoneAndFailsAtNone(Example example) throws Exception {
        // Given
        List<JsonNode> malformed = new Malformed(schema(example.schema()), example.body()).all();
        List<String> wrong = new ArrayList<>();

        // When
        for (JsonNode body : malformed) {
            HttpResponse<String> response = send(example.path(), body);
            if (response.statusCode() != 400) {
                wrong.add(response.statusCode() + " to " + body);
            }
        }

        // Then
        assertThat(wrong).isEmpty();
        assertThat(malformed).hasSizeGreaterThan(5);
        assertThat(oms.ledger().orders()).isEmpty();
        assertThat(send(example.path(), example.body()).statusCode()).isIn(200, 201, 409);
    }

    @Test
    void refusesParametersAndRoutesThatItLacks() throws Exception {
        assertThat(client.get("/api/orders?nummer=1").statusCode()).isEqualTo(400);
        assertThat(client.get("/api/order?number=1").statusCode()).isEqualTo(404);
        assertThat(client.put("/api/stock-query", Map.of()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String path, JsonNode body) throws IOException, InterruptedException {
        return path.equals("/api/orders") ? client.place("key-1", body) : client.post(path, body);
    }

    private static JsonNode schema(String name) {
        String resource = "/oms/" + name + ".schema.json";
        try (InputStream in = OmsStandIn.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(in, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A well-formed body with one thing wrong at a time, along its schema. */
    private static final class Malformed {

        private final JsonNode schema;
        private final JsonNode body;
        private final List<JsonNode> found = new ArrayList<>();

        Malformed(JsonNode schema, JsonNode body) {
            this.schema = schema;
            this.body = body;
        }

        List<JsonNode> all() {
            walk(schema, body, "");
            return found;
        }

        private void walk(JsonNode type, JsonNode value, String pointer) {
            JsonNode resolved = resolve(type);
            if (value.isArray() && !value.isEmpty()) {
                walk(resolved.path("items"), value.get(0), pointer + "/0");
            }
            if (!value.isObject()) {
                return;
            }
            add(pointer, object -> object.put("colourOfNothing", "red"));
            resolved.path("required").forEach(name -> add(pointer, object -> object.remove(name.asString())));
            value.properties().forEach(field -> {
                add(pointer, object -> object.set(field.getKey(), wrong(field.getValue())));
                add(pointer, object -> object.putNull(field.getKey()));
                JsonNode of = resolve(resolved.path("properties").path(field.getKey()));
                if (of.has("enum")) {
                    add(pointer, object -> object.put(field.getKey(), "no-such-value"));
                }
                if (of.has("format") || of.has("pattern")) {
                    add(pointer, object -> object.put(field.getKey(), "31.02.2026 no!"));
                }
                walk(of, field.getValue(), pointer + "/" + field.getKey());
            });
        }

        private JsonNode resolve(JsonNode type) {
            String reference = type.path("$ref").asString("");
            return reference.isEmpty() ? type : schema.at(reference.substring(1));
        }

        private static JsonNode wrong(JsonNode value) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return value.isArray() || value.isString() ? nodes.numberNode(42) : nodes.stringNode("wrong");
        }

        private void add(String pointer, Consumer<ObjectNode> change) {
            JsonNode copy = body.deepCopy();
            change.accept((ObjectNode) copy.at(pointer));
            found.add(copy);
        }
    }
}
