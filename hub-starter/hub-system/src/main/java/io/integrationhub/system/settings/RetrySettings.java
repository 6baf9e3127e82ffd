package io.integrationhub.system.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an idempotent call is repeated in place, before the message is retried.
 *
 * @param maxAttempts Maximum number of attempts; 1 for no repetition.
 * @param backoff Pause after the first attempt; doubles each time, with jitter.
 * @param maxBackoff Longest pause in place. A longer Retry-After is left to the retry of the message.
 * @param maxRetryAfter Longest pause that the system may ask for with Retry-After; a longer one is cut to this, and
 *     logged.
 */
public record RetrySettings(
        @DefaultValue("3") int maxAttempts,
        @DefaultValue("200ms") Duration backoff,
        @DefaultValue("2s") Duration maxBackoff,
        @DefaultValue("10m") Duration maxRetryAfter) {

    /** One attempt only. */
    public static final RetrySettings NONE =
            new RetrySettings(1, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMinutes(10));
}
