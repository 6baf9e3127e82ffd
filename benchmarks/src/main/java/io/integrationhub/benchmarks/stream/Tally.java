package io.integrationhub.benchmarks.stream;

import io.integrationhub.benchmarks.stream.Workload.Item;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is handled in one round, and whether the order per key holds. */
final class Tally {

    private final Workload workload;
    private final boolean doorbells;
    private final Map<String, Integer> last = new ConcurrentHashMap<>();
    private final CountDownLatch keysToGo;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger violations = new AtomicInteger();

    /** With {@code doorbells} the last record of a key may stand for those before it. */
    Tally(Workload workload, boolean doorbells) {
        this.workload = workload;
        this.doorbells = doorbells;
        this.keysToGo = new CountDownLatch(workload.perKey().size());
    }

    /** Runs the call for one record; records of other rounds are not counted. */
    void take(String body, Runnable call) {
        Item item = Item.from(body);
        if (item.round() != workload.round()) {
            return;
        }
        int before = last.getOrDefault(item.key(), 0);
        if (doorbells ? item.number() <= before : item.number() != before + 1) {
            violations.incrementAndGet();
        }
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        call.run();
        now.decrementAndGet();
        calls.incrementAndGet();
        // Two of one key at once would be seen here: the later one overwrites, and the next is out
        // of order.
        last.put(item.key(), item.number());
        if (item.number() == workload.perKey().getOrDefault(item.key(), 0)) {
            keysToGo.countDown();
        }
    }

    /** Waits until the last record of every key is handled. */
    void await(Duration atMost) throws InterruptedException {
        if (!keysToGo.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(keysToGo.getCount() + " keys were not handled within " + atMost);
        }
    }

    int calls() {
        return calls.get();
    }

    int mostAtOnce() {
        return most.get();
    }

    int violations() {
        return violations.get();
    }
}
