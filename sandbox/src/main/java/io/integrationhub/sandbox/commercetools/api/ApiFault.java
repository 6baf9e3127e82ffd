package io.integrationhub.sandbox.commercetools.api;

import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that goes wrong on purpose, for a share of the requests it is about.
 *
 * @param kind what goes wrong
 * @param share of the requests, from 0 to 1
 * @param times how often at most; empty for ever
 * @param method only requests with this method; empty for all
 * @param pathPart only requests whose path contains it; empty for all
 * @param latency how long the request waits first
 * @param status of the answer instead, for {@link Kind#STATUS} and {@link Kind#STATUS_NOT_JSON}
 * @param retryAfter sent with the answer, in seconds; 0 for none
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

    /** What goes wrong. */
    public enum Kind {
        /** The answer comes late. */
        LATENCY,
        /** Nothing is done, and the status says so. */
        STATUS,
        /** As {@link #STATUS}, with the page of some proxy instead of JSON. */
        STATUS_NOT_JSON,
        /** The request is carried out, but its answer is lost. */
        ANSWER_DROPPED,
        /** The request is carried out, but the answer says 500. */
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

    /** 429; {@code retryAfter} in seconds, 0 for an answer without the header. */
    public static ApiFault throttled(int retryAfter) {
        return new ApiFault(Kind.STATUS, 1, OptionalInt.empty(), "", "", Duration.ZERO, 429, retryAfter);
    }

    public static ApiFault answerDropped() {
        return new ApiFault(Kind.ANSWER_DROPPED, 1, OptionalInt.empty(), "", "", Duration.ZERO, 0, 0);
    }

    public static ApiFault failedAfterWrite() {
        return new ApiFault(Kind.FAILED_AFTER_WRITE, 1, OptionalInt.empty(), "", "", Duration.ZERO, 500, 0);
    }

    public ApiFault share(double part) {
        return new ApiFault(kind, part, times, method, pathPart, latency, status, retryAfter);
    }

    public ApiFault times(int most) {
        return new ApiFault(kind, share, OptionalInt.of(most), method, pathPart, latency, status, retryAfter);
    }

    /** Only for requests with this method whose path contains this part. */
    public ApiFault on(String onMethod, String onPathPart) {
        return new ApiFault(kind, share, times, onMethod, onPathPart, latency, status, retryAfter);
    }

    boolean isAbout(ApiRequest request) {
        return (method.isEmpty() || request.is(method)) && request.path().contains(pathPart);
    }

    boolean dropsAnswer() {
        return kind == Kind.ANSWER_DROPPED;
    }

    Optional<ApiAnswer> answerInstead() {
        if (kind == Kind.STATUS) {
            ApiAnswer answer = ApiAnswer.refused(Refusal.of(status, code(status), "A fault that was switched on."));
            return Optional.of(retryAfter > 0 ? answer.with("Retry-After", String.valueOf(retryAfter)) : answer);
        }
        if (kind == Kind.STATUS_NOT_JSON) {
            return Optional.of(
                    ApiAnswer.text(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>"));
        }
        return Optional.empty();
    }

    Optional<ApiAnswer> answerAfterwards() {
        return kind == Kind.FAILED_AFTER_WRITE
                ? Optional.of(ApiAnswer.refused(Refusal.of(status, code(status), "A fault that was switched on.")))
                : Optional.empty();
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
