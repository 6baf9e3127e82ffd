package io.integrationhub.sandbox.oms;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds documents against the protocol's schemas in the resources under {@code oms/}. */
final class OmsSchema {

    static final OmsSchema ORDER = new OmsSchema("order");
    static final OmsSchema UPDATE = new OmsSchema("order-update");

    static final OmsSchema STOCK_QUERY = new OmsSchema("stock-query");
    static final OmsSchema STOCK_UPDATE = new OmsSchema("stock-update");
    static final OmsSchema RESERVATION = new OmsSchema("reservation");

    private final Schema schema;

    private OmsSchema(String name) {
        String resource = "/oms/" + name + ".schema.json";
        try (InputStream in = OmsSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the document, each with its place. */
    List<String> violations(JsonNode document) {
        return schema
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }
}
