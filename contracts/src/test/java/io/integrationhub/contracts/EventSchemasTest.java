package io.integrationhub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSchemasTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final JsonMapper JSON = new JsonMapper();

    static List<String> names() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("schemas"))) {
            return files.map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> events() {
        return names().stream().filter(name -> name.startsWith("hub.")).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasTheIdOfItsFileAndATitle(String name) {
        // When
        JsonNode schema =
                JSON.readTree(EventSchemas.text(EventSchemas.idOf(name)).orElseThrow());

        // Then
        assertThat(schema.path("$id").asString()).isEqualTo(EventSchemas.idOf(name));
        assertThat(schema.path("title").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("events")
    void requiresItsSubject(String type) {
        // Given
        Schema schema = schema(type);

        // When
        List<String> messages = schema.validate("{}", InputFormat.JSON).stream()
                .map(error -> error.getMessage())
                .toList();

        // Then
        assertThat(messages).anyMatch(message -> message.contains(about(type)));
    }

    private static String about(String type) {
        if (type.startsWith("hub.mail.")) {
            return "'email'";
        }
        if (type.startsWith("hub.customer.")) {
            return "'erasureId'";
        }
        if (type.startsWith("hub.product.")) {
            return "'productId'";
        }
        if (type.startsWith("hub.quote.")) {
            return "'quoteRequest'";
        }
        if (type.startsWith("hub.promotion.")) {
            return "'promotion'";
        }
        return type.startsWith("hub.stock.") ? "'position'" : "'order'";
    }

    @ParameterizedTest
    @MethodSource("events")
    void acceptsItsOwnExamples(String type) {
        // Given
        JsonNode schema =
                JSON.readTree(EventSchemas.text(EventSchemas.idOf(type)).orElseThrow());

        // Then
        assertThat(schema.path("examples"))
                .allSatisfy(example -> assertThat(schema(type).validate(example.toString(), InputFormat.JSON))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("events")
    void isListedInAsyncApi(String type) throws IOException {
        // When
        String asyncApi = Files.readString(RESOURCES.resolve("asyncapi.yaml"));

        // Then
        assertThat(asyncApi).contains("'#/components/messages/" + type + "'", "schemas/" + type + ".json");
    }

    @Test
    void hasNoOtherSchemas() {
        // When
        // Then
        assertThat(EventSchemas.text(EventSchemas.idOf("hub.order.lost.v1"))).isEmpty();
        assertThat(EventSchemas.text("https://example.org/other.json")).isEmpty();
    }

    private static Schema schema(String type) {
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(id -> EventSchemas.text(id).orElse(null)))
                .getSchema(SchemaLocation.of(EventSchemas.idOf(type)));
    }
}
