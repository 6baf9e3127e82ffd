package io.integrationhub.benchmarks.dispatch;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One arm processes records sent at a fixed rate. */
final class LatencyRun {

    private final int number;
    private final long[] nanos;
    private final Duration work;
    private final CountDownLatch remaining;

    LatencyRun(int number, int records, Duration work) {
        this.number = number;
        this.nanos = new long[records];
        this.work = work;
        this.remaining = new CountDownLatch(records);
    }

    /** The body of a record that is due to be sent at this time. */
    String body(int index, long due) {
        return number + ":" + index + ":" + due;
    }

    /** Processes a record; those of other runs are not counted. */
    void process(String body) {
        String[] fields = body.split(":", 3);
        if (Integer.parseInt(fields[0]) != number) {
            return;
        }
        try {
            Thread.sleep(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Each index is written by one thread, and read after the latch.
        nanos[Integer.parseInt(fields[1])] = System.nanoTime() - Long.parseLong(fields[2]);
        remaining.countDown();
    }

    /** Waits until all are processed. */
    LatencyResult await(Arm arm, Duration timeout) throws InterruptedException {
        if (!remaining.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(remaining.getCount() + " records were not processed within " + timeout);
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new LatencyResult(
                arm, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 0.999), millis(sorted, 1));
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) Math.ceil(quantile * sorted.length) - 1] / 1e6;
    }
}
