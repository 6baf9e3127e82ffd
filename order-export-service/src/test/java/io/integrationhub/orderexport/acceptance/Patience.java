package io.integrationhub.orderexport.acceptance;

import static org.awaitility.Awaitility.await;
import static org.awaitility.pollinterval.IterativePollInterval.iterative;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what becomes true by itself. */
final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration FIRST_LOOK = Duration.ofMillis(20);
    private static final Duration RARELY = Duration.ofMillis(200);

    private Patience() {}

    /** Looks often at first, and more and more rarely: looking costs what it looks at. */
    static void eventually(ThrowingRunnable assertion) {
        await().atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(iterative(Patience::longer, FIRST_LOOK))
                .untilAsserted(assertion);
    }

    private static Duration longer(Duration last) {
        Duration next = last.multipliedBy(5).dividedBy(4);
        return next.compareTo(RARELY) < 0 ? next : RARELY;
    }
}
