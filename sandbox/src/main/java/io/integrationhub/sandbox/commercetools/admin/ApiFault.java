package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A fault that is injected into a share of the matching requests.
 *
 * @param kind the effect
 * @param share of the matching requests, from 0 to 1
 * @param times the maximum number of occurrences; empty for no limit
 * @param method limits the fault to requests with this method; empty for all
 * @param pathPart limits the fault to requests whose path contains this text; empty for all
 * @param latency how long the request is delayed first
 * @param status of the error response, for all kinds that send one
 * @param retryAfter sent with the error response, in seconds; 0 for none
 * @param code of the error; empty for the usual one of the status
 */
public record ApiFault(
        Kind kind,
        double share,
        OptionalInt times,
        String method,
        String pathPart,
        Duration latency,
        int status,
        int retryAfter,
        String code) {

    /** The effect of a fault. */
    public enum Kind {
        /** The request is delayed. */
        LATENCY,
        /** The request is not carried out; the response has the status. */
        STATUS,
        /** As {@link #STATUS}, with a proxy's HTML page instead of JSON. */
        STATUS_NOT_JSON,
        /** The request is carried out, but the connection is dropped without a response. */
        RESPONSE_DROPPED,
        /** The request is carried out, but the response has the status. */
        FAILED_AFTER_WRITE
    }

    public static ApiFault latency(Duration latency) {
        return new ApiFault(Kind.LATENCY, 1, OptionalInt.empty(), "", "", latency, 0, 0, "");
    }

    public static ApiFault status(int status) {
        return new ApiFault(Kind.STATUS, 1, OptionalInt.empty(), "", "", Duration.ZERO, status, 0, "");
    }

    public static ApiFault statusNotJson(int status) {
        return new ApiFault(Kind.STATUS_NOT_JSON, 1, OptionalInt.empty(), "", "", Duration.ZERO, status, 0, "");
    }

    /** 429; {@code retryAfter} in seconds, 0 for a response without the header. */
    public static ApiFault throttled(int retryAfter) {
        return new ApiFault(Kind.STATUS, 1, OptionalInt.empty(), "", "", Duration.ZERO, 429, retryAfter, "");
    }

    public static ApiFault responseDropped() {
        return new ApiFault(Kind.RESPONSE_DROPPED, 1, OptionalInt.empty(), "", "", Duration.ZERO, 0, 0, "");
    }

    public static ApiFault failedAfterWrite() {
        return new ApiFault(Kind.FAILED_AFTER_WRITE, 1, OptionalInt.empty(), "", "", Duration.ZERO, 500, 0, "");
    }

    /** The tree of categories is locked by another write; the request can be repeated. */
    public static ApiFault categoryTreeLocked() {
        return status(400).code("InvalidOperation").on("POST", "/categories");
    }

    /** Another write of a Standalone Price of the same SKU and scope is in progress; the request can be repeated. */
    public static ApiFault standalonePriceLocked() {
        return status(409).code("ValidityLockConflict").on("POST", "/standalone-prices");
    }

    /** The same with another error code. */
    public ApiFault code(String other) {
        return new ApiFault(kind, share, times, method, pathPart, latency, status, retryAfter, other);
    }

    public ApiFault share(double part) {
        return new ApiFault(kind, part, times, method, pathPart, latency, status, retryAfter, code);
    }

    public ApiFault times(int max) {
        return new ApiFault(kind, share, OptionalInt.of(max), method, pathPart, latency, status, retryAfter, code);
    }

    /** The same for requests with this method whose path contains this text. */
    public ApiFault on(String onMethod, String onPathPart) {
        return new ApiFault(kind, share, times, onMethod, onPathPart, latency, status, retryAfter, code);
    }

    boolean appliesTo(Request request) {
        return (method.isEmpty() || request.is(method)) && request.path().contains(pathPart);
    }

    /** Whether the connection is dropped after the request was carried out. */
    public boolean dropsResponse() {
        return kind == Kind.RESPONSE_DROPPED;
    }

    /** The response that is sent instead of carrying out the request. */
    public Optional<Response> responseInstead(Request request) {
        return switch (kind) {
            case STATUS -> {
                Response response = errorResponse(request);
                yield Optional.of(
                        retryAfter > 0 ? response.withHeader("Retry-After", String.valueOf(retryAfter)) : response);
            }
            case STATUS_NOT_JSON ->
                Optional.of(Response.text(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>"));
            case LATENCY, RESPONSE_DROPPED, FAILED_AFTER_WRITE -> Optional.empty();
        };
    }

    /** The response that replaces the one of a request that was carried out. */
    public Optional<Response> responseAfterwards(Request request) {
        return kind == Kind.FAILED_AFTER_WRITE ? Optional.of(errorResponse(request)) : Optional.empty();
    }

    private Response errorResponse(Request request) {
        ApiError error = ApiError.of(status, code.isEmpty() ? code(status) : code, "An injected fault.");
        if (code.endsWith("LockConflict")) {
            JsonNode body = Json.MAPPER.readTree(request.body());
            error.with("sku", body.path("sku").asString(""))
                    .with("currency", body.at("/value/currencyCode").asString(""));
        }
        return Response.json(status, error.body());
    }

    private static String code(int status) {
        return switch (status) {
            case 429 -> "TooManyRequests";
            case 502 -> "BadGateway";
            case 503 -> "OverCapacity";
            case 504 -> "Timeout";
            default -> "General";
        };
    }
}
