package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.fault.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same with many things, a few at once, so that a customer who waits finds a place in the Project's limits and
 * a connection to the database; a fault with one stops none of the others.
 */
final class ConcurrentMapper {

    private static final int AT_ONCE = 8;

    /** What the work makes of each, in their order; the first fault is thrown when all are done. */
    <T, R> List<R> map(Collection<T> things, Function<T, R> work) {
        List<Future<R>> running = new ArrayList<>();
        try (ExecutorService workers = workers()) {
            for (T thing : things) {
                running.add(workers.submit(() -> work.apply(thing)));
            }
        }
        return running.stream().map(ConcurrentMapper::result).toList();
    }

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    }

    private static <R> R result(Future<R> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
    }
}
