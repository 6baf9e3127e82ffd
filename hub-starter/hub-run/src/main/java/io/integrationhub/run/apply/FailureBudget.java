package io.integrationhub.run.apply;

import io.integrationhub.run.store.RunInterrupted;
import io.integrationhub.run.store.RunInterrupted.Cause;
import java.util.concurrent.atomic.AtomicLong;

/** Stops a run of which too many items fail, for example because a scope is missing. */
final class FailureBudget {

    private final long allowed;
    private final AtomicLong failures = new AtomicLong();

    FailureBudget(long allowed) {
        this.allowed = allowed;
    }

    void spend() {
        failures.incrementAndGet();
    }

    void check() {
        if (failures.get() > allowed) {
            throw RunInterrupted.of(Cause.ERROR_BUDGET, failures + " items failed; allowed are " + allowed);
        }
    }
}
