package io.integrationhub.benchmarks.catalog;

import io.integrationhub.benchmarks.catalog.RunTimes.Ended;
import io.integrationhub.sandbox.commercetools.admin.RequestLog;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run needed.
 *
 * @param requests by kind, without those for tokens
 * @param roundTrips the longest chain of requests that waited for one another
 */
record RunResult(String run, long bytes, Ended ended, Map<String, Long> requests, long roundTrips) {

    static final String HEADER = "%-22s %7s %7s %7s %6s %7s %8s %6s %5s   %s%n"
            .formatted("run", "reads", "writes", "min", "waves", "plan s", "all s", "CPU s", "MiB", "requests by kind");

    static RunResult of(String run, long bytes, Ended ended, RequestLog log) {
        Map<String, Long> requests = log.counts().entrySet().stream()
                .filter(entry -> entry.getKey().contains(BulkEnvironment.PROJECT))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().replace(BulkEnvironment.PROJECT + "/", ""), Map.Entry::getValue));
        if (!ended.state().startsWith("COMPLETED ")) {
            throw new IllegalStateException("the run ended as " + ended.state() + ": " + ended.counts());
        }
        return new RunResult(run, bytes, ended, requests, log.sequential());
    }

    long reads() {
        return count("GET ") + count("HEAD ");
    }

    long writes() {
        return count("POST ") + count("DELETE ");
    }

    long all() {
        return reads() + writes();
    }

    private long count(String method) {
        return requests.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(method))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** @param minimum of requests that the run needs in theory */
    String line(long minimum) {
        return "%-22s %7d %7d %7d %6d %7.1f %8.1f %6.1f %5d   %s%n"
                .formatted(
                        run,
                        reads(),
                        writes(),
                        minimum,
                        roundTrips,
                        ended.reading().toMillis() / 1000.0,
                        ended.all().toMillis() / 1000.0,
                        ended.cpu().toMillis() / 1000.0,
                        ended.peakMebibytes(),
                        requests);
    }

    String csv() {
        return "%s,%d,%d,%d,%d,%d"
                .formatted(run, reads(), writes(), roundTrips, ended.all().toMillis(), ended.peakMebibytes());
    }
}
