package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.database.LiveWork;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Database access while a customer waits: a query that is late or fails returns a fallback, and an update never blocks
 * its caller.
 */
class BestEffortQueries {

    /** Shorter than the time that is reserved for an estimate. */
    private static final Duration TIMEOUT = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(BestEffortQueries.class);

    private final Executor executor;

    BestEffortQueries(Executor executor) {
        this.executor = executor;
    }

    /** Returns the result, or the fallback if the database is late or unavailable. */
    <T> T query(Supplier<T> query, T fallback) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(LiveWork.handedOver(query), executor);
        try {
            return result.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            warn(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof DataAccessException)) {
                throw new IllegalStateException("cannot read the cache", e.getCause());
            }
            warn(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return fallback;
    }

    /** Runs the update in the background; a failure is only logged. */
    void update(Runnable update) {
        executor.execute(() -> {
            try {
                update.run();
            } catch (DataAccessException e) {
                warn(e);
            }
        });
    }

    private static void warn(Throwable cause) {
        log.atWarn()
                .addKeyValue("detail", cause.getClass().getSimpleName())
                .log("Database late or unavailable; continuing without the cache");
    }
}
