package io.integrationhub.sandbox.oms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The faults that hold at the moment. */
final class OmsFaults {

    private volatile List<Holding> holding = List.of();

    /** Replaces whatever held before. */
    void set(OmsFault... faults) {
        holding = Arrays.stream(faults)
                .map(fault -> new Holding(fault, new AtomicInteger(fault.times())))
                .toList();
    }

    List<OmsFault> current() {
        return holding.stream().filter(Holding::isLeft).map(Holding::fault).toList();
    }

    /** The fault of that kind, if it holds; it then counts as having hit once more. */
    <F extends OmsFault> Optional<F> hit(Class<F> kind) {
        return holding.stream()
                .filter(each -> kind.isInstance(each.fault()))
                .filter(Holding::take)
                .map(each -> kind.cast(each.fault()))
                .findFirst();
    }

    private record Holding(OmsFault fault, AtomicInteger left) {

        boolean isLeft() {
            return left.get() > 0;
        }

        boolean take() {
            return fault.times() == OmsFault.ALWAYS || left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        }
    }
}
