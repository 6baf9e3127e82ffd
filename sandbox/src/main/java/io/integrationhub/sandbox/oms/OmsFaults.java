package io.integrationhub.sandbox.oms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The active faults with the number of times each may still occur. */
final class OmsFaults {

    private volatile List<ActiveFault> active = List.of();

    /** Replaces all active faults. */
    void set(OmsFault... faults) {
        active = Arrays.stream(faults)
                .map(fault -> new ActiveFault(fault, new AtomicInteger(fault.times())))
                .toList();
    }

    List<OmsFault> current() {
        return active.stream()
                .filter(ActiveFault::isRemaining)
                .map(ActiveFault::fault)
                .toList();
    }

    /** The fault of this type if it is active, which counts as one occurrence. */
    <F extends OmsFault> Optional<F> hit(Class<F> type) {
        return active.stream()
                .filter(each -> type.isInstance(each.fault()))
                .filter(ActiveFault::use)
                .map(each -> type.cast(each.fault()))
                .findFirst();
    }

    private record ActiveFault(OmsFault fault, AtomicInteger remaining) {

        boolean isRemaining() {
            return remaining.get() > 0;
        }

        boolean use() {
            return fault.times() == OmsFault.ALWAYS || remaining.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }
}
