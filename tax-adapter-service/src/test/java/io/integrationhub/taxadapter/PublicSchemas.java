package io.integrationhub.taxadapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.integrationhub.sandbox.commercetools.contract.OpenApi;
import io.integrationhub.system.SystemCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Public schemas and examples of the engines and of commercetools, if they are available. */
public final class PublicSchemas {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PublicSchemas() {}

    /** Fails if the body violates this schema of AvaTax's OpenAPI. */
    public static void assertValidForAvaTax(String schema, SystemCall call) {
        data("tax-avatax");
        assertThat(AvaTaxHolder.API.findings(schema, JSON.readTree(call.body())))
                .isEmpty();
    }

    /** One of TaxJar's public responses. */
    public static String taxJar(String name) {
        try {
            return Files.readString(data("tax-taxjar").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if this is not an update action of carts in commercetools' OpenAPI. */
    public static void assertValidForCommercetools(JsonNode action) {
        data("commercetools-openapi");
        assertThat(CommercetoolsHolder.API.findings("CartUpdateAction", action))
                .as(action.path("action").asString())
                .isEmpty();
    }

    /** The carts in commercetools' public examples, by file and position. */
    public static Map<String, ObjectNode> commercetoolsCarts() {
        Map<String, ObjectNode> carts = new TreeMap<>();
        Path examples = data("commercetools-examples");
        try (Stream<Path> files = Files.walk(examples)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                addCarts(examples.relativize(file).toString(), parsed(file), carts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return carts;
    }

    private static void addCarts(String name, JsonNode node, Map<String, ObjectNode> carts) {
        if (node instanceof ObjectNode object && isCart(object)) {
            carts.put(name, object);
        }
        int index = 0;
        for (JsonNode child : node) {
            addCarts(name + "/" + index++, child, carts);
        }
    }

    /** Carts and orders, but no drafts. */
    private static boolean isCart(ObjectNode object) {
        return object.has("lineItems")
                && object.has("id")
                && object.has("totalPrice")
                && Stream.of("lineItems", "customLineItems")
                        .flatMap(lines -> object.path(lines).valueStream())
                        .allMatch(line -> line.has("id") && line.has("totalPrice"));
    }

    /** Two of the examples are not JSON. */
    private static JsonNode parsed(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    public static JsonNode body(SystemCall call) {
        return JSON.readTree(call.body());
    }

    private static Path data(String folder) {
        String root = System.getProperty("hub.root", "..");
        Path data = Path.of(System.getenv()
                .getOrDefault("HUB_SHARED_DATA", Path.of(root, "../shared/data").toString()));
        assumeThat(Files.isDirectory(data.resolve(folder)))
                .as("Requires the public data in " + folder + ": set HUB_SHARED_DATA to its parent folder")
                .isTrue();
        return data.resolve(folder);
    }

    /** Parsed once, because that takes seconds. */
    private static final class CommercetoolsHolder {
        private static final OpenApi API =
                OpenApi.read(data("commercetools-openapi").resolve("api/openapi.yaml"));
    }

    /** Parsed once, because that takes seconds. */
    private static final class AvaTaxHolder {
        private static final OpenApi API = OpenApi.read(data("tax-avatax").resolve("avatax-rest-v2.openapi.yaml"));
    }
}
