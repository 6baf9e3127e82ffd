package io.integrationhub.orderexport.acceptance;

import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** Waits until an assertion holds. */
final class Waiting {

    private static final Duration MAX_WAIT = Duration.ofMinutes(2);
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(20);
    private static final Duration MAX_INTERVAL = Duration.ofMillis(200);

    private Waiting() {}

    /** Polls at increasing intervals, because polling slows down the system under test. */
    static void eventually(ThrowingRunnable assertion) {
        await().atMost(MAX_WAIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(iterative(Waiting::longer, FIRST_INTERVAL))
                .untilAsserted(assertion);
    }

    private static Duration longer(Duration last) {
        Duration next = last.multipliedBy(5).dividedBy(4);
        return next.compareTo(MAX_INTERVAL) < 0 ? next : MAX_INTERVAL;
    }
}
