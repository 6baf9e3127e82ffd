package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.starter.fault.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Does the same with many things at once, as far as the Project's limits let it; a fault with one
 * of them stops none of the others.
 */
final class SideBySide {

    /** How many of them it holds for; the first fault is thrown when all are done. */
    <T> int count(Collection<T> things, Predicate<T> work) {
        List<Future<Boolean>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                running.add(workers.submit(() -> work.test(thing)));
            }
        }
        int done = 0;
        for (Future<Boolean> one : running) {
            done += result(one) ? 1 : 0;
        }
        return done;
    }

    private static boolean result(Future<Boolean> one) {
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
