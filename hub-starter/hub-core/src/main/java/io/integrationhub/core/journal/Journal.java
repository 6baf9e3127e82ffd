package io.integrationhub.core.journal;

/** Keeps the steps, so that a person can ask what happened to an order. */
public interface Journal {

    /** Notes a step. Never fails the caller: what cannot be noted is counted and logged. */
    void note(Step step);
}
