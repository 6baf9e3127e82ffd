package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The active faults. The same seed and the same requests run into the same faults. */
public final class ApiFaults {

    private static final long DEFAULT_SEED = 1;

    /** One fault with the number of times it may still occur. */
    private static final class ActiveFault {
        private final ApiFault fault;
        private int remaining;

        ActiveFault(ApiFault fault) {
            this.fault = fault;
            this.remaining = fault.times().orElse(Integer.MAX_VALUE);
        }
    }

    private final List<ActiveFault> faults = new ArrayList<>();
    private Random random = new Random(DEFAULT_SEED);

    /** Restarts the sequence of random decisions. */
    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    public synchronized void add(ApiFault fault) {
        faults.add(new ActiveFault(fault));
    }

    public synchronized void clear() {
        faults.clear();
    }

    public synchronized List<ApiFault> active() {
        return faults.stream()
                .filter(each -> each.remaining > 0)
                .map(each -> each.fault)
                .toList();
    }

    /** The fault that this request runs into, which counts as one occurrence. */
    public synchronized Optional<ApiFault> next(Request request) {
        for (ActiveFault candidate : faults) {
            boolean applies = candidate.remaining > 0 && candidate.fault.appliesTo(request);
            if (applies && random.nextDouble() < candidate.fault.share()) {
                candidate.remaining--;
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }
}
