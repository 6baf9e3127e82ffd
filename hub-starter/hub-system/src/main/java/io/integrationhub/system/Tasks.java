package io.integrationhub.system;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Starts tasks that somebody waits for until a deadline; tests run them in virtual time. */
public interface Tasks {

    /** Each task on a virtual thread, in real time. */
    Tasks ON_VIRTUAL_THREADS = new Tasks() {
        @Override
        public <T> Future<T> start(String name, Callable<T> task, Runnable atEnd) {
            FutureTask<T> started = new FutureTask<>(task);
            Thread.ofVirtual().name(name).inheritInheritableThreadLocals(false).start(() -> {
                try {
                    started.run();
                } finally {
                    atEnd.run();
                }
            });
            return started;
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }
    };

    /**
     * Starts a task on a thread of its own.
     *
     * @param atEnd run on that thread when the task has really ended, also if it was cancelled before it began
     */
    <T> Future<T> start(String name, Callable<T> task, Runnable atEnd);

    /** As {@link System#nanoTime}. */
    long nanoTime();

    /** A deadline that passes after this time. */
    default Deadline deadline(Duration time) {
        return Deadline.in(time, this::nanoTime);
    }
}
