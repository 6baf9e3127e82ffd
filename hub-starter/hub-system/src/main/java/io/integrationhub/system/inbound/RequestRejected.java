package io.integrationhub.system.inbound;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** An inbound request that was rejected before anything was published; the response says why and when to retry. */
public final class RequestRejected extends RuntimeException {

    /** Pause suggested to senders during a broker outage; most outages last seconds. */
    private static final Duration BROKER_PAUSE = Duration.ofSeconds(5);

    private final HttpStatus status;
    private final @Nullable Duration retryAfter;

    private RequestRejected(HttpStatus status, String detail, @Nullable Duration retryAfter) {
        // Part of the protocol rather than an error, so it carries no stack trace.
        super(detail, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Unknown endpoint; the same text whichever part of the URL is unknown. */
    public static RequestRejected notFound() {
        return new RequestRejected(HttpStatus.NOT_FOUND, "no such endpoint", null);
    }

    /** Failed authentication; the same text whatever was wrong. */
    public static RequestRejected unauthorized() {
        return new RequestRejected(HttpStatus.UNAUTHORIZED, "invalid or missing credentials", null);
    }

    /** Unsupported content type. */
    public static RequestRejected unsupported(String expected) {
        return new RequestRejected(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the content type must be " + expected, null);
    }

    /** Body above the limit. */
    public static RequestRejected tooLarge(DataSize limit) {
        String detail = "the body is larger than " + limit.toBytes() + " bytes";
        return new RequestRejected(HttpStatus.CONTENT_TOO_LARGE, detail, null);
    }

    /** Body that did not arrive in time. */
    public static RequestRejected timeout() {
        return new RequestRejected(HttpStatus.REQUEST_TIMEOUT, "the body did not arrive in time; send it again", null);
    }

    /** Too many bodies are arriving at once. */
    public static RequestRejected tooManyBodies() {
        String detail = "too many requests are arriving at once; send it again";
        return new RequestRejected(HttpStatus.SERVICE_UNAVAILABLE, detail, Duration.ofSeconds(1));
    }

    /** Unusable body; {@code problem} names the position and never quotes content. */
    public static RequestRejected malformed(String problem) {
        return new RequestRejected(HttpStatus.BAD_REQUEST, problem, null);
    }

    /** Rate limit exceeded. */
    public static RequestRejected tooManyRequests() {
        return new RequestRejected(HttpStatus.TOO_MANY_REQUESTS, "too many requests", Duration.ofSeconds(1));
    }

    /** Valid request that cannot be stored at the moment. */
    public static RequestRejected unavailable() {
        String detail = "the request cannot be stored at the moment; send it again";
        return new RequestRejected(HttpStatus.SERVICE_UNAVAILABLE, detail, BROKER_PAUSE);
    }

    /** HTTP status of the response. */
    public HttpStatus status() {
        return status;
    }

    /** Pause after which the sender should retry. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
