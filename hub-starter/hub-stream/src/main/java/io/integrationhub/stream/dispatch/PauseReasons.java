package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.PauseReason;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Why an inlet reads no new records; its consumer is paused while there is at least one reason. */
final class PauseReasons {

    private final Lock lock;
    private final Set<PauseReason> reasons = new LinkedHashSet<>();
    private @Nullable ConsumerSwitch consumer;

    /** @param lock used by this object only */
    PauseReasons(Lock lock) {
        this.lock = lock;
    }

    /** A consumer has started and is switched from now on. */
    void attach(ConsumerSwitch attached) {
        locked(() -> {
            consumer = attached;
            apply();
        });
    }

    void add(PauseReason reason) {
        locked(() -> {
            if (reasons.add(reason)) {
                apply();
            }
        });
    }

    void remove(PauseReason reason) {
        locked(() -> {
            if (reasons.remove(reason)) {
                apply();
            }
        });
    }

    /** Evaluates the conditions under the lock, so that the last caller acts on the latest state. */
    void update(PauseReason reason, BooleanSupplier begins, BooleanSupplier ends) {
        locked(() -> {
            if (begins.getAsBoolean()) {
                add(reason);
            } else if (ends.getAsBoolean()) {
                remove(reason);
            }
        });
    }

    private void apply() {
        if (consumer == null) {
            return;
        }
        if (reasons.isEmpty()) {
            consumer.resume();
        } else {
            consumer.pause();
        }
    }

    Set<PauseReason> all() {
        lock.lock();
        try {
            return Set.copyOf(reasons);
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
