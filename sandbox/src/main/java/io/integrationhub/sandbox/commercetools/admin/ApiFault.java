package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

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
 */
public record ApiFault(
        Kind kind,
        double share,
        OptionalInt times,
        String method,
        String pathPart,
        Duration latency,
        int status,
        int retryAfter) {

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
        return new ApiFault(Kind.LATENCY, 1, OptionalInt.empty(), "", "", latency, 0, 0);
    }

    public static ApiFault status(int status) {
        return new ApiFault(Kind.STATUS, 1, OptionalInt.empty(), "", "", Duration.ZERO, status, 0);
    }

    public static ApiFault statusNotJson(int status) {
        return new ApiFault(Kind.STATUS_NOT_JSON, 1, OptionalInt.empty(), "", "", Duration.ZERO, status, 0);
    }

    /** 429; {@code retryAfter} in seconds, 0 for a response without the header. */
    public static ApiFault throttled(int retryAfter) {
        return new ApiFault(Kind.STATUS, 1, OptionalInt.empty(), "", "", Duration.ZERO, 429, retryAfter);
    }

    public static ApiFault responseDropped() {
        return new ApiFault(Kind.RESPONSE_DROPPED, 1, OptionalInt.empty(), "", "", Duration.ZERO, 0, 0);
    }

    public static ApiFault failedAfterWrite() {
        return new ApiFault(Kind.FAILED_AFTER_WRITE, 1, OptionalInt.empty(), "", "", Duration.ZERO, 500, 0);
    }

    public ApiFault share(double part) {
        return new ApiFault(kind, part, times, method, pathPart, latency, status, retryAfter);
    }

    public ApiFault times(int max) {
        return new ApiFault(kind, share, OptionalInt.of(max), method, pathPart, latency, status, retryAfter);
    }

    /** The same for requests with this method whose path contains this text. */
    public ApiFault on(String onMethod, String onPathPart) {
        return new ApiFault(kind, share, times, onMethod, onPathPart, latency, status, retryAfter);
    }

    boolean appliesTo(Request request) {
        return (method.isEmpty() || request.is(method)) && request.path().contains(pathPart);
    }

    /** Whether the connection is dropped after the request was carried out. */
    public boolean dropsResponse() {
        return kind == Kind.RESPONSE_DROPPED;
    }

    /** The response that is sent instead of carrying out the request. */
    public Optional<Response> responseInstead() {
        return switch (kind) {
            case STATUS -> {
                Response response = errorResponse();
                yield Optional.of(
                        retryAfter > 0 ? response.withHeader("Retry-After", String.valueOf(retryAfter)) : response);
            }
            case STATUS_NOT_JSON ->
                Optional.of(Response.text(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>"));
            case LATENCY, RESPONSE_DROPPED, FAILED_AFTER_WRITE -> Optional.empty();
        };
    }

    /** The response that replaces the one of a request that was carried out. */
    public Optional<Response> responseAfterwards() {
        return kind == Kind.FAILED_AFTER_WRITE ? Optional.of(errorResponse()) : Optional.empty();
    }

    private Response errorResponse() {
        return Response.json(
                status, ApiError.of(status, code(status), "An injected fault.").body());
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
