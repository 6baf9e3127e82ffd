package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What a fake throws the next time, if a test says so. */
final class Refusal {

    private final AtomicReference<Optional<Fault>> next = new AtomicReference<>(Optional.empty());

    void set(Fault fault) {
        next.set(Optional.of(fault));
    }

    void throwOnce() {
        next.getAndSet(Optional.empty()).ifPresent(fault -> {
            throw fault;
        });
    }
}
