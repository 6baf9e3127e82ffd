package io.integrationhub.sandbox.commercetools.project;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer that says no, in the envelope of commercetools' error responses. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final ObjectNode error;
    private final ArrayNode errors;

    private Refusal(int status, ArrayNode errors, ObjectNode first) {
        super(first.path("message").asString(""), null, false, false);
        this.status = status;
        this.errors = errors;
        this.error = first;
    }

    public static Refusal of(int status, String code, String message) {
        ObjectNode error = Json.object().put("code", code).put("message", message);
        return new Refusal(status, Json.array().add(error), error);
    }

    /** Several errors at once, as an API Extension may return them. */
    public static Refusal of(int status, ArrayNode errors) {
        return new Refusal(status, errors, (ObjectNode) errors.path(0));
    }

    public static Refusal invalidJson(String message) {
        return of(400, "InvalidJsonInput", "Request body does not contain valid JSON.")
                .with("detailedErrorMessage", message);
    }

    public static Refusal invalidInput(String message) {
        return of(400, "InvalidInput", message);
    }

    public static Refusal invalidOperation(String message) {
        return of(400, "InvalidOperation", message);
    }

    public static Refusal required(String field) {
        return of(400, "RequiredField", "A value is required for field '" + field + "'.")
                .with("field", field);
    }

    public static Refusal invalidField(String field, String value, String allowed) {
        return of(
                        400,
                        "InvalidField",
                        "The value '" + value + "' is not valid for field '" + field + "'. Allowed: " + allowed)
                .with("field", field)
                .with("invalidValue", value);
    }

    public static Refusal duplicate(String field, String value) {
        return of(400, "DuplicateField", "A duplicate value '\"" + value + "\"' exists for field '" + field + "'.")
                .with("field", field)
                .with("duplicateValue", value);
    }

    public static Refusal notFound(String what) {
        return of(404, "ResourceNotFound", what);
    }

    public static Refusal reference(String typeId, String identifier) {
        return of(
                        400,
                        "ReferencedResourceNotFound",
                        "The referenced object of type '"
                                + typeId
                                + "' with identifier '"
                                + identifier
                                + "' was not found. It either doesn't exist, or it can't be"
                                + " accessed from this endpoint.")
                .with("typeId", typeId)
                .with("id", identifier);
    }

    public static Refusal conflict(long expected, long current) {
        Refusal refusal = of(
                409,
                "ConcurrentModification",
                "Object has a different version than expected. Expected: " + expected + " - Actual: " + current + ".");
        refusal.error.put("currentVersion", current);
        return refusal;
    }

    /** What this stand-in lacks, said aloud: better a clear refusal than a silent 200. */
    public static Refusal unknownToStandIn(String what) {
        return of(400, "InvalidJsonInput", "The commercetools stand-in does not know " + what + ".")
                .with("detailedErrorMessage", what);
    }

    public Refusal with(String field, String value) {
        error.put(field, value);
        return this;
    }

    public Refusal with(String field, JsonNode value) {
        error.set(field, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return error.path("code").asString("");
    }

    public ObjectNode body() {
        ObjectNode body = Json.object().put("statusCode", status).put("message", getMessage());
        body.set("errors", errors);
        return body;
    }
}
