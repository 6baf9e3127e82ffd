package io.integrationhub.sandbox.cpq;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies and validates them against a schema, which is in the resources under {@code cpq/}. */
final class CpqSchema {

    /** Rejects duplicate keys and text after the document. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Schema schema;

    CpqSchema(String name) {
        try (InputStream in = CpqSchema.class.getResourceAsStream("/cpq/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException(name + " has no schema");
            }
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body that is valid; otherwise what is wrong with it. */
    record Checked(Optional<JsonNode> valid, String problem) {}

    Checked check(byte[] body) {
        try {
            JsonNode document = STRICT.readTree(body);
            return schema
                    .validate(
                            document,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .findFirst()
                    .map(error ->
                            new Checked(Optional.empty(), error.getInstanceLocation() + ": " + error.getMessage()))
                    .orElseGet(() -> new Checked(Optional.of(document), ""));
        } catch (JacksonException e) {
            return new Checked(Optional.empty(), "the body is not JSON: " + e.getOriginalMessage());
        }
    }
}
