package io.integrationhub.sandbox.commercetools.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An error response in the format of commercetools, thrown where a request is rejected. */
public final class ApiError extends RuntimeException {

    private static final String NOT_IMPLEMENTED = "NotImplementedByStandIn";

    private final int status;
    private final ObjectNode error;
    private final ArrayNode errors;

    private ApiError(int status, ArrayNode errors, ObjectNode first) {
        super(first.path("message").asString(""), null, false, false);
        this.status = status;
        this.errors = errors;
        this.error = first;
    }

    public static ApiError of(int status, String code, String message) {
        ObjectNode error = Json.object().put("code", code).put("message", message);
        return new ApiError(status, Json.array().add(error), error);
    }

    /** Several errors at once, as an API Extension may return them. */
    public static ApiError of(int status, ArrayNode errors) {
        return new ApiError(status, errors, (ObjectNode) errors.path(0));
    }

    public static ApiError invalidJson(String message) {
        return of(400, "InvalidJsonInput", "Request body does not contain valid JSON.")
                .with("detailedErrorMessage", message);
    }

    public static ApiError invalidInput(String message) {
        return of(400, "InvalidInput", message);
    }

    public static ApiError invalidOperation(String message) {
        return of(400, "InvalidOperation", message);
    }

    public static ApiError requiredField(String field) {
        return of(400, "RequiredField", "A value is required for field '" + field + "'.")
                .with("field", field);
    }

    public static ApiError invalidField(String field, String value, String allowed) {
        return of(
                        400,
                        "InvalidField",
                        "The value '" + value + "' is not valid for field '" + field + "'. Allowed: " + allowed)
                .with("field", field)
                .with("invalidValue", value);
    }

    public static ApiError duplicateField(String field, String value) {
        return of(400, "DuplicateField", "A duplicate value '\"" + value + "\"' exists for field '" + field + "'.")
                .with("field", field)
                .with("duplicateValue", value);
    }

    public static ApiError notFound(String what) {
        return of(404, "ResourceNotFound", what);
    }

    public static ApiError referencedResourceNotFound(String typeId, String identifier) {
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

    public static ApiError referenceExists(String typeId, String referencedBy) {
        return of(
                        400,
                        "ReferenceExists",
                        "Can not delete a " + typeId + " while it is referenced by at least one " + referencedBy + ".")
                .with("referencedBy", referencedBy);
    }

    public static ApiError concurrentModification(long expected, long current) {
        ApiError conflict = of(
                409,
                "ConcurrentModification",
                "Object has a different version than expected. Expected: " + expected + " - Actual: " + current + ".");
        conflict.error.put("currentVersion", current);
        return conflict;
    }

    /**
     * Something that commercetools has but the stand-in lacks. Status and code are none of commercetools', so that no
     * client takes the rejection for its answer, least of all for "not there".
     */
    public static ApiError notImplemented(String what) {
        return of(501, NOT_IMPLEMENTED, "The commercetools stand-in does not implement " + what + ".");
    }

    /** Whether the stand-in lacks what commercetools has. */
    public boolean isNotImplemented() {
        return code().equals(NOT_IMPLEMENTED);
    }

    public ApiError with(String field, String value) {
        error.put(field, value);
        return this;
    }

    public ApiError with(String field, JsonNode value) {
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
