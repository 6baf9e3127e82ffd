package io.integrationhub.commercetools.client;

import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.core.fault.TransientFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The pause that commercetools asked of one request, kept by all requests of the tenant: whoever sends on after a 429
 * only prolongs it.
 */
final class Pause {

    /** What is longer is not waited for in place; the message is tried again later instead. */
    static final Duration LONGEST_IN_PLACE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private volatile Instant until = Instant.MIN;

    Pause(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void begin(Duration length) {
        Instant end = clock.instant().plus(length);
        until = until.isAfter(end) ? until : end;
    }

    /**
     * Waits for the pause to be over.
     *
     * @throws FailedAttempt it is too long to wait for
     */
    void await() {
        Instant now = clock.instant();
        Instant end = until;
        if (!end.isAfter(now)) {
            return;
        }
        Duration rest = Duration.between(now, end);
        if (rest.compareTo(LONGEST_IN_PLACE) > 0) {
            throw throttled(rest);
        }
        try {
            Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw throttled(rest);
        }
    }

    private static FailedAttempt throttled(Duration rest) {
        TransientFault fault = new TransientFault(
                        CommercetoolsFault.COMMERCETOOLS_THROTTLED,
                        "commercetools asked for a pause of all requests of this tenant")
                .retryAfter(rest);
        return new FailedAttempt(fault, false, false, rest);
    }
}
