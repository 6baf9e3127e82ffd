package io.integrationhub.sandbox.simulation;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** A reentrant lock in virtual time; while a scenario is set up or inspected it lets everything pass. */
public final class SimulatedLock implements Lock {

    private final Simulation simulation;
    private final Deque<SimulatedTask> waiting = new ArrayDeque<>();
    private @Nullable SimulatedTask owner;
    private int holds;

    SimulatedLock(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public void lock() {
        SimulatedTask task = simulation.current().orElse(null);
        if (task == null) {
            return;
        }
        if (owner != task) {
            task.yieldTurn();
            acquire(task);
        }
        holds++;
    }

    private void acquire(SimulatedTask task) {
        while (owner != null && !owner.isDone()) {
            waiting.add(task);
            task.await();
        }
        owner = task;
        holds = 0;
    }

    @Override
    public void unlock() {
        if (simulation.current().isEmpty() || simulation.current().orElseThrow() != owner) {
            return; // Of a scenario, or of a task that was killed while it waited for the lock.
        }
        holds--;
        if (holds == 0) {
            release();
        }
    }

    private void release() {
        owner = null;
        waiting.forEach(SimulatedTask::wake);
        waiting.clear();
    }

    @Override
    public void lockInterruptibly() {
        lock();
    }

    @Override
    public boolean tryLock() {
        SimulatedTask task = simulation.current().orElse(null);
        if (task == null) {
            return true;
        }
        if (owner != task) {
            task.yieldTurn();
            if (owner != null && !owner.isDone()) {
                return false;
            }
            owner = task;
            holds = 0;
        }
        holds++;
        return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Condition newCondition() {
        return new SimulatedCondition();
    }

    /** A condition in virtual time; signals wake those that wait longest first, as those of the JDK do. */
    private final class SimulatedCondition implements Condition {

        private final Deque<SimulatedTask> awaiting = new ArrayDeque<>();

        @Override
        public long awaitNanos(long nanos) throws InterruptedException {
            long end = simulation.nanoTime() + nanos;
            awaitUntil(end);
            return end - simulation.nanoTime();
        }

        @Override
        public void await() throws InterruptedException {
            awaitUntil(Long.MAX_VALUE);
        }

        private void awaitUntil(long end) throws InterruptedException {
            SimulatedTask task = simulation.current().orElseThrow();
            int held = holds;
            awaiting.add(task);
            release();
            try {
                task.awaitUntil(end, true);
            } finally {
                awaiting.remove(task);
                acquire(task);
                holds = held;
            }
        }

        @Override
        public boolean await(long time, TimeUnit unit) throws InterruptedException {
            return awaitNanos(unit.toNanos(time)) > 0;
        }

        @Override
        public void signal() {
            SimulatedTask first = awaiting.pollFirst();
            if (first != null) {
                first.wake();
            }
        }

        @Override
        public void signalAll() {
            awaiting.forEach(SimulatedTask::wake);
            awaiting.clear();
        }

        @Override
        public void awaitUninterruptibly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean awaitUntil(Date deadline) {
            throw new UnsupportedOperationException();
        }
    }
}
