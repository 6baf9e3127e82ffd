package io.integrationhub.benchmarks.dispatch;

import io.integrationhub.benchmarks.dispatch.Load.Item;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** One arm processes one round of one load: does the work, checks the order per key, counts. */
final class Run {

    private final Load load;
    private final int round;
    private final AtomicIntegerArray last;
    private final CountDownLatch remaining;
    private final AtomicInteger violations = new AtomicInteger();

    Run(Load load, int round, List<Item> items) {
        this.load = load;
        this.round = round;
        this.last = new AtomicIntegerArray(load.keys());
        this.remaining = new CountDownLatch(items.size());
    }

    /** The body of a record. */
    String body(Item item) {
        return round + ":" + item.key() + ":" + item.number();
    }

    /** Processes a record; those of other rounds are not counted. */
    void process(String body) {
        String[] fields = body.split(":", 3);
        if (Integer.parseInt(fields[0]) != round) {
            return;
        }
        int key = Integer.parseInt(fields[1]);
        int number = Integer.parseInt(fields[2]);
        work();
        if (!last.compareAndSet(key, number - 1, number)) {
            violations.incrementAndGet();
        }
        remaining.countDown();
    }

    private void work() {
        if (load.work().isPositive()) {
            try {
                Thread.sleep(load.work());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Waits until all records are processed. */
    void await(Duration timeout) throws InterruptedException {
        if (!remaining.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(remaining.getCount() + " records were not processed within " + timeout);
        }
    }

    /** Number of records that were processed out of order, or twice. */
    int violations() {
        return violations.get();
    }
}
