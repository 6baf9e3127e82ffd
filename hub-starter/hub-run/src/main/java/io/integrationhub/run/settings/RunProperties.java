package io.integrationhub.run.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How bulk runs are worked on.
 *
 * @param pollInterval Interval between two polls for runs that can begin or continue.
 * @param maxAttempts Attempts before an item that fails for a reason that may pass counts as failed, and before a
 *     source counts as unreadable.
 * @param backoff Pause before the second attempt; doubled for each further one.
 * @param maxBackoff Longest pause between two attempts.
 * @param outagePause Time that a run pauses when an outside system is unreachable.
 */
@ConfigurationProperties("hub.runs")
public record RunProperties(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue("500ms") Duration backoff,
        @DefaultValue("30s") Duration maxBackoff,
        @DefaultValue("30s") Duration outagePause) {

    /** The pause after this number of failed attempts. */
    public Duration pauseAfter(int attempts) {
        long factor = 1L << Math.min(20, Math.max(0, attempts - 1));
        Duration pause = backoff.multipliedBy(factor);
        return pause.compareTo(maxBackoff) < 0 ? pause : maxBackoff;
    }
}
