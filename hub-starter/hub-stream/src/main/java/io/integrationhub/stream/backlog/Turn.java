package io.integrationhub.stream.backlog;

/** The next key to process, and its records. */
public final class Turn {

    private final KeyQueue queue;
    private final KeyBatch batch;

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
}
