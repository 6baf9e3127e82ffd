package io.integrationhub.core.database;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Marks what a thread does while a customer waits. All database access inside it uses connections of its own, so that
 * no other work of the service can delay it.
 */
public final class LiveWork {

    private static final ScopedValue<Boolean> IN_PROGRESS = ScopedValue.newInstance();

    private LiveWork() {}

    /** Runs work for which a customer waits. */
    public static <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(IN_PROGRESS, true).call(work::call);
    }

    /** The same work for another thread, which uses the connections that this thread would use. */
    public static <T> Supplier<T> handedOver(Supplier<T> work) {
        return isInProgress() ? () -> ScopedValue.where(IN_PROGRESS, true).call(work::get) : work;
    }

    static boolean isInProgress() {
        return IN_PROGRESS.isBound();
    }
}
