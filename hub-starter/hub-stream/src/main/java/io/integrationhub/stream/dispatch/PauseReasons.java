package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.inlet.PauseReason;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Why a inlet reads no new records; its consumer is paused while there is at least one reason. */
final class PauseReasons {

    private final Set<PauseReason> reasons = new LinkedHashSet<>();
    private @Nullable ConsumerSwitch consumer;

    /** A consumer has started and is switched from now on. */
    synchronized void attach(ConsumerSwitch attached) {
        consumer = attached;
        apply();
    }

    synchronized void add(PauseReason reason) {
        if (reasons.add(reason)) {
            apply();
        }
    }

    synchronized void remove(PauseReason reason) {
        if (reasons.remove(reason)) {
            apply();
        }
    }

    /** Evaluates the conditions under the lock, so that the last caller acts on the latest state. */
    synchronized void update(PauseReason reason, BooleanSupplier begins, BooleanSupplier ends) {
        if (begins.getAsBoolean()) {
            add(reason);
        } else if (ends.getAsBoolean()) {
            remove(reason);
        }
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

    synchronized Set<PauseReason> all() {
        return Set.copyOf(reasons);
    }
}
