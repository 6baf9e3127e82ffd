package io.integrationhub.stream.backlog;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * The lock of a {@link Backlog}. Changes that nobody waits for, such as the ends of records, which come from many
 * threads, do not wait for it either: whoever has the lock makes them.
 */
final class BacklogLock {

    private final Lock lock;
    private final Queue<Runnable> changes = new ConcurrentLinkedQueue<>();

    /** Number of threads that wait for changes on a condition of the lock, so that each change has to wake them. */
    private volatile int awaiting;

    BacklogLock(Lock lock) {
        this.lock = lock;
    }

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            makeChanges();
            return action.get();
        } finally {
            unlock();
        }
    }

    void lockInterruptibly() throws InterruptedException {
        lock.lockInterruptibly();
        makeChanges();
    }

    void unlock() {
        lock.unlock();
        makeChangesIfFree();
    }

    /** Makes a change now if the lock is free, otherwise as soon as it is. */
    void change(Runnable change) {
        changes.add(change);
        if (awaiting > 0) {
            locked(() -> changes);
        } else {
            makeChangesIfFree();
        }
    }

    /** Runs what waits for changes on a condition of the lock; called by the thread that has it, which alone counts. */
    void awaiting(Runnable waiting) {
        awaiting++;
        try {
            makeChanges(); // From threads that have not yet seen that this one waits.
            waiting.run();
        } finally {
            awaiting--;
        }
    }

    /**
     * A thread that adds a change while another thread has the lock leaves the change to that thread, which calls this
     * when it unlocks. If that thread waits on a condition first, the next one to lock makes the change, at the latest
     * the consumer after its poll.
     */
    private void makeChangesIfFree() {
        while (!changes.isEmpty() && lock.tryLock()) {
            try {
                makeChanges();
            } finally {
                lock.unlock();
            }
        }
    }

    private void makeChanges() {
        for (Runnable change = changes.poll(); change != null; change = changes.poll()) {
            change.run();
        }
    }
}
