package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.PauseReason;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Why a flow takes no new records: its valve is shut as long as there is a reason. */
final class Pauses {

    private final Set<PauseReason> reasons = new LinkedHashSet<>();
    private @Nullable Valve valve;

    /** A consumer has started: from now on its valve is the one. */
    synchronized void attach(Valve attached) {
        valve = attached;
        turn();
    }

    synchronized void add(PauseReason reason) {
        if (reasons.add(reason)) {
            turn();
        }
    }

    synchronized void remove(PauseReason reason) {
        if (reasons.remove(reason)) {
            turn();
        }
    }

    /** Looks at the state while nobody else changes the reasons: the last to look has seen the last change. */
    synchronized void update(PauseReason reason, BooleanSupplier begin, BooleanSupplier end) {
        if (begin.getAsBoolean()) {
            add(reason);
        } else if (end.getAsBoolean()) {
            remove(reason);
        }
    }

    private void turn() {
        if (valve == null) {
            return;
        }
        if (reasons.isEmpty()) {
            valve.open();
        } else {
            valve.shut();
        }
    }

    synchronized Set<PauseReason> reasons() {
        return Set.copyOf(reasons);
    }
}
