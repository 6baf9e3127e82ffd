package io.integrationhub.benchmarks.stream;

import io.integrationhub.benchmarks.stream.Workload.Item;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the processed records of one round and checks the order per key. */
final class Tally {

    private final Workload workload;
    private final boolean doorbells;
    private final Map<String, Integer> last = new ConcurrentHashMap<>();
    private final CountDownLatch openKeys;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger concurrent = new AtomicInteger();
    private final AtomicInteger max = new AtomicInteger();
    private final AtomicInteger violations = new AtomicInteger();

    /** With {@code doorbells}, the last record of a key may stand for those before it. */
    Tally(Workload workload, boolean doorbells) {
        this.workload = workload;
        this.doorbells = doorbells;
        this.openKeys = new CountDownLatch(workload.perKey().size());
    }

    /** Runs the call for a record; records of other rounds are not counted. */
    void process(String body, Runnable call) {
        Item item = Item.from(body);
        if (item.round() != workload.round()) {
            return;
        }
        int before = last.getOrDefault(item.key(), 0);
        if (doorbells ? item.number() <= before : item.number() != before + 1) {
            violations.incrementAndGet();
        }
        max.accumulateAndGet(concurrent.incrementAndGet(), Math::max);
        call.run();
        concurrent.decrementAndGet();
        calls.incrementAndGet();
        // Detects concurrent records of one key: the later one overwrites, so the next is out of order.
        last.put(item.key(), item.number());
        if (item.number() == workload.perKey().getOrDefault(item.key(), 0)) {
            openKeys.countDown();
        }
    }

    /** Waits until the last record of every key is processed. */
    void await(Duration timeout) throws InterruptedException {
        if (!openKeys.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(openKeys.getCount() + " keys were not processed within " + timeout);
        }
    }

    int calls() {
        return calls.get();
    }

    int maxConcurrent() {
        return max.get();
    }

    int violations() {
        return violations.get();
    }
}
