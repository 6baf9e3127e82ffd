package io.integrationhub.orderexport.acceptance;

import java.time.Duration;
import java.util.List;

/**
 * The time from the shop to the OMS, for a number of orders.
 *
 * @param sorted latencies in ascending order
 */
record Latencies(List<Duration> sorted) {

    Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    /** Returns the latency that this percentage of the orders did not exceed. */
    Duration percentile(int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    @Override
    public String toString() {
        return "half within %d ms, nine of ten within %d ms, all within %d ms"
                .formatted(
                        percentile(50).toMillis(),
                        percentile(90).toMillis(),
                        percentile(100).toMillis());
    }
}
