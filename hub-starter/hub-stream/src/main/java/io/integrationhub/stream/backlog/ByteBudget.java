package io.integrationhub.stream.backlog;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of records the inlets of one tenant hold together. */
public final class ByteBudget {

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    /** A budget of this many bytes. */
    public ByteBudget(long limit) {
        this.limit = limit;
    }

    void add(long bytes) {
        held.addAndGet(bytes);
    }

    void remove(long bytes) {
        held.addAndGet(-bytes);
    }

    /** Whether no more records should be read. */
    boolean isFull() {
        return held.get() >= limit;
    }

    /** Whether reading may resume. */
    boolean hasRoom() {
        return held.get() <= limit / 2;
    }

    /** Number of bytes that are held. */
    public long held() {
        return held.get();
    }
}
