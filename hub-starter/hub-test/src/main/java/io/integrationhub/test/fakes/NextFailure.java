package io.integrationhub.test.fakes;

import io.integrationhub.core.fault.Fault;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The fault that a fake throws at the next call, if a test has set one. */
final class NextFailure {

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
