package io.integrationhub.taxadapter.ledger;

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
 * Speaks to the database beside a customer who waits: what it does not say soon, or at all, counts as not remembered,
 * and what it is told is told without waiting.
 */
class Aside {

    /** Shorter than what is left of a cart's time when the engine gave no answer. */
    private static final Duration SOON = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(Aside.class);

    private final Executor executor;

    Aside(Executor executor) {
        this.executor = executor;
    }

    /** What the database says soon. */
    <T> T soon(Supplier<T> question, T otherwise) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(question, executor);
        try {
            return answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            warn(e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof DataAccessException)) {
                throw new IllegalStateException("the memory cannot be read", e.getCause());
            }
            warn(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return otherwise;
    }

    /** Tells the database; a failure is only logged. */
    void later(Runnable note) {
        executor.execute(() -> {
            try {
                note.run();
            } catch (DataAccessException e) {
                warn(e);
            }
        });
    }

    private static void warn(Throwable cause) {
        log.atWarn()
                .addKeyValue("detail", cause.getClass().getSimpleName())
                .log("The database is late or away; a cart is answered without what it remembers");
    }
}
