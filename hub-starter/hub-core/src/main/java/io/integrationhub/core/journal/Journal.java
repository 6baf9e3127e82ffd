package io.integrationhub.core.journal;

import java.util.concurrent.CompletableFuture;

/** Records steps, so that people can see what happened to a resource. */
public interface Journal {

    /**
     * Records a step without waiting. Never fails the caller: a step that cannot be recorded is counted and logged.
     *
     * @return completes, never with an error, when the step is stored or has been given up
     */
    CompletableFuture<Void> record(Step step);
}
