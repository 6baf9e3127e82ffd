package io.integrationhub.commercetools.client;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.system.http.FailedAttempt;
import io.integrationhub.system.http.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The pause that commercetools asked of one request, kept by all requests of the tenant: whoever goes on sending after
 * a 429 only prolongs it.
 */
final class ThrottlePause {

    /** A longer pause is not waited for in place; the message is retried later instead. */
    static final Duration MAX_IN_PLACE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private volatile Instant until = Instant.MIN;

    ThrottlePause(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void begin(Duration length) {
        Instant end = clock.instant().plus(length);
        until = until.isAfter(end) ? until : end;
    }

    /**
     * Waits until the pause is over.
     *
     * @throws FailedAttempt if it is too long to wait for
     */
    void await() {
        Instant now = clock.instant();
        Instant end = until;
        if (!end.isAfter(now)) {
            return;
        }
        Duration remaining = Duration.between(now, end);
        if (remaining.compareTo(MAX_IN_PLACE) > 0) {
            throw throttled(remaining);
        }
        try {
            Thread.sleep(remaining);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw throttled(remaining);
        }
    }

    private static FailedAttempt throttled(Duration remaining) {
        TransientFault fault = new TransientFault(
                        CommercetoolsFault.COMMERCETOOLS_THROTTLED,
                        "commercetools asked for a pause of all requests of this tenant")
                .retryAfter(remaining);
        return new FailedAttempt(fault, false, FaultRule.Outage.NONE);
    }
}
