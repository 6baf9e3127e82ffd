package io.integrationhub.system;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a repeatable call is tried again in place, before the message itself is tried again.
 *
 * @param attempts Attempts in all; 1 switches it off.
 * @param backoff Pause after the first attempt; doubles each time, with jitter.
 * @param maxPause Longest pause in place. A longer Retry-After is left to the message's own retry.
 */
public record RetrySettings(
        @DefaultValue("3") int attempts,
        @DefaultValue("200ms") Duration backoff,
        @DefaultValue("2s") Duration maxPause) {}
