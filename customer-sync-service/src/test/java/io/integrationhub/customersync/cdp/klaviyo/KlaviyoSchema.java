package io.integrationhub.customersync.cdp.klaviyo;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Klaviyo's public OpenAPI document; tests are skipped where it is not available. */
final class KlaviyoSchema {

    private static final String URI = "https://a.klaviyo.com/openapi.json";

    private final JsonNode document;
    private final SchemaRegistry registry;

    KlaviyoSchema() {
        Path file = Path.of(System.getenv()
                        .getOrDefault(
                                "HUB_SHARED_DATA",
                                Path.of(System.getProperty("hub.root", ".."), "../shared/data")
                                        .toString()))
                .resolve("cdp-klaviyo/klaviyo-stable.openapi.json");
        assumeThat(Files.isRegularFile(file))
                .as("The public OpenAPI document of Klaviyo is missing: set HUB_SHARED_DATA to its folder")
                .isTrue();
        try {
            String text = Files.readString(file);
            this.document = new JsonMapper().readTree(text);
            this.registry =
                    SchemaRegistry.withDialect(Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(URI, text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the body of a POST request; empty if it is valid. */
    List<String> violations(String path, byte[] body) {
        JsonNode schema = document.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/vnd.api+json")
                .path("schema");
        String reference = schema.path("$ref").asString();
        return registry
                .getSchema(SchemaLocation.of(URI + reference))
                .validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
