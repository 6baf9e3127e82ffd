package io.integrationhub.stream;

/** Hears of every record whose way is over, before it is acknowledged. */
public interface EndingListener {

    /** Notes the end of one way. Called on the record's thread: it must be quick and must not throw. */
    void ended(FinishedRecord finished);
}
