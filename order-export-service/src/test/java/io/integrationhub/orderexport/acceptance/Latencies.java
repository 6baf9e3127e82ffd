package io.integrationhub.orderexport.acceptance;

import java.time.Duration;
import java.util.List;

/**
 * How long orders took from the shop to the OMS.
 *
 * @param sorted the shortest first
 */
record Latencies(List<Duration> sorted) {

    Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    /** So many percent of the orders took no longer. */
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
