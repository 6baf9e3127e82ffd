package io.integrationhub.sandbox.commercetools.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults that are switched on. The same seed and the same requests meet the same faults. */
public final class ApiFaults {

    private static final long DEFAULT_SEED = 1;

    /** One fault and how often it may still happen. */
    private static final class Armed {
        private final ApiFault fault;
        private int left;

        Armed(ApiFault fault) {
            this.fault = fault;
            this.left = fault.times().orElse(Integer.MAX_VALUE);
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private Random random = new Random(DEFAULT_SEED);

    /** Begins the same sequence of decisions again. */
    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    public synchronized void add(ApiFault fault) {
        armed.add(new Armed(fault));
    }

    public synchronized void clear() {
        armed.clear();
    }

    public synchronized List<ApiFault> active() {
        return armed.stream().filter(one -> one.left > 0).map(one -> one.fault).toList();
    }

    synchronized Optional<ApiFault> next(ApiRequest request) {
        for (Armed candidate : armed) {
            boolean meant = candidate.left > 0 && candidate.fault.isAbout(request);
            if (meant && random.nextDouble() < candidate.fault.share()) {
                candidate.left--;
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }
}
