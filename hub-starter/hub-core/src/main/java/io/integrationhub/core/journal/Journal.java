package io.integrationhub.core.journal;

/** Records steps, so that people can see what happened to an order. */
public interface Journal {

    /** Records a step. Never fails the caller: a step that cannot be recorded is counted and logged. */
    void record(Step step);
}
