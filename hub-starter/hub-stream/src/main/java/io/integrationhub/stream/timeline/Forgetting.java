package io.integrationhub.stream.timeline;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets steps that are older than they are to be kept; several instances may do so at once. */
class Forgetting {

    /** Small enough not to hold locks for long. */
    private static final int AT_ONCE = 5_000;

    private final StepStore store;
    private final Duration keep;
    private final InstantSource clock;

    Forgetting(StepStore store, Duration keep, InstantSource clock) {
        this.store = store;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        int forgotten;
        do {
            forgotten = store.forget(clock.instant().minus(keep), AT_ONCE);
        } while (forgotten == AT_ONCE);
    }
}
