package io.integrationhub.sandbox.commercetools.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The public OpenAPI document of commercetools: finds the schema of a request or response body and validates against
 * it.
 */
public final class OpenApi {

    private static final String BASE = "https://openapi.test/commercetools";
    private static final String PREFIX = "#/components/schemas/";

    /** One path of the document; paths with fewer variables take precedence. */
    private record Template(Pattern pattern, int variables, JsonNode operations) {}

    private final SchemaRegistry registry;
    private final List<Template> templates = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApi(JsonNode document) {
        String text = Json.MAPPER.writeValueAsString(StrictSchemas.rewrite(document));
        this.registry =
                SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemas(Map.of(BASE, text)));
        document.path("paths").properties().forEach(path -> templates.add(template(path.getKey(), path.getValue())));
        templates.sort(Comparator.comparingInt(Template::variables));
    }

    /** Reads the file, which takes one or two seconds. */
    public static OpenApi read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new OpenApi(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template template(String path, JsonNode operations) {
        StringBuilder pattern = new StringBuilder();
        int variables = 0;
        for (String part : path.split("(?=\\{)|(?<=})")) {
            boolean variable = part.startsWith("{");
            pattern.append(variable ? "[^/]+" : Pattern.quote(part));
            variables += variable ? 1 : 0;
        }
        return new Template(Pattern.compile(pattern.toString()), variables, operations);
    }

    /** The name of the schema for the body of a request. */
    public Optional<String> requestSchema(String method, String path) {
        return operation(method, path).flatMap(operation -> schemaName(operation.path("requestBody")));
    }

    /** The name of the schema for the body of a response. */
    public Optional<String> responseSchema(String method, String path, int status) {
        return operation(method, path)
                .flatMap(operation -> schemaName(operation.path("responses").path(String.valueOf(status))));
    }

    private Optional<JsonNode> operation(String method, String path) {
        String name = method.toLowerCase(Locale.ROOT);
        return templates.stream()
                .filter(template -> template.pattern().matcher(path).matches())
                .filter(template -> template.operations().has(name))
                .findFirst()
                .map(template -> template.operations().path(name));
    }

    private static Optional<String> schemaName(JsonNode holder) {
        return Json.text(holder.path("content").path("application/json").path("schema"), "$ref")
                .map(reference -> reference.replace(PREFIX, ""));
    }

    /** The violations of the schema in a body; empty if it is valid. */
    public List<String> findings(String schemaName, JsonNode body) {
        return schemas.computeIfAbsent(schemaName, this::schema).validate(body).stream()
                .map(error -> schemaName + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema schema(String name) {
        return registry.getSchema(SchemaLocation.of(BASE + "#/components/strict/" + name));
    }
}
