package io.integrationhub.sandbox.oms.protocol;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Validates documents against the protocol's schemas, which are in the resources under {@code oms/}. */
public final class OmsSchema {

    public static final OmsSchema ORDER = new OmsSchema("order");
    public static final OmsSchema ORDER_UPDATE = new OmsSchema("order-update");
    public static final OmsSchema RETURN = new OmsSchema("return");
    public static final OmsSchema STOCK_QUERY = new OmsSchema("stock-query");
    public static final OmsSchema STOCK_UPDATE = new OmsSchema("stock-update");
    public static final OmsSchema RESERVATION = new OmsSchema("reservation");

    private final String name;
    private final Schema schema;

    private OmsSchema(String name) {
        this.name = name;
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

    /** The name of the resource without its suffix. */
    public String name() {
        return name;
    }

    /** The violations in the document, each with its location; empty if it is valid. */
    public List<String> violations(JsonNode document) {
        return schema
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Rejects an invalid document; returns a valid one. */
    public JsonNode requireValid(JsonNode document) {
        List<String> violations = violations(document);
        if (!violations.isEmpty()) {
            throw new OmsRejection(400, "INVALID", "the " + name + " is invalid: " + violations.getFirst(), violations);
        }
        return document;
    }
}
