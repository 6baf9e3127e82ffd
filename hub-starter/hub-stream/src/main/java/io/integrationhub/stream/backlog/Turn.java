package io.integrationhub.stream.backlog;

/** The next key to process, and its records: those that were taken, and the doorbells that have joined them since. */
public final class Turn {

    private final KeyQueue queue;
    private volatile KeyBatch batch;

    Turn(KeyQueue queue, KeyBatch batch) {
        this.queue = queue;
        this.batch = batch;
    }

    KeyQueue queue() {
        return queue;
    }

    /** The records to process. */
    public KeyBatch batch() {
        return batch;
    }

    void extend(KeyBatch whole) {
        batch = whole;
    }
}
