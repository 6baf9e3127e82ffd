package io.integrationhub.system.inbound;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A request is not taken; the sender is told why, and when to come again. Nothing of it was published. */
public final class Refusal extends RuntimeException {

    /** How long a sender should wait while the broker is away: most are back within seconds. */
    private static final Duration BROKER_PAUSE = Duration.ofSeconds(5);

    private final HttpStatus status;
    private final @Nullable Duration retryAfter;

    private Refusal(HttpStatus status, String detail, @Nullable Duration retryAfter) {
        // An answer, not a mistake: its stack trace would say nothing.
        super(detail, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** There is no such door; the same words whatever part of the address is unknown. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "nothing is expected here", null);
    }

    /** The sender did not prove who it is; the same words whatever was wrong. */
    public static Refusal unauthorized() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "the proof of the sender is missing or wrong", null);
    }

    /** The body is not in a format that is read here. */
    public static Refusal unsupported(String expected) {
        return new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the content type must be " + expected, null);
    }

    /** The body is too large to be read. */
    public static Refusal tooLarge(DataSize limit) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "the body is larger than " + limit.toBytes() + " bytes", null);
    }

    /** The body says something that cannot be taken; {@code problem} names the place and never the content. */
    public static Refusal malformed(String problem) {
        return new Refusal(HttpStatus.BAD_REQUEST, problem, null);
    }

    /** The sender is too fast. */
    public static Refusal tooMany() {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too many requests", Duration.ofSeconds(1));
    }

    /** The request is right and cannot be kept now. */
    public static Refusal unavailable() {
        return new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE, "the request cannot be kept now; send it again", BROKER_PAUSE);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** When to come again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
