package io.integrationhub.benchmarks.extension;

import io.integrationhub.benchmarks.report.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The summary printed at the end.
 *
 * @param results all rounds without the warm-up
 */
record Report(List<Result> results) {

    String text() {
        StringBuilder text = new StringBuilder(line("arm", "requests/s (range)", "p50 ms", "p99 ms", "server cpu us"));
        for (Arm arm : Arm.values()) {
            text.append(line(
                    arm.name(),
                    spread(arm, Result::perSecond).toString(),
                    spread(arm, Result::p50).precise(),
                    spread(arm, Result::p99).precise(),
                    spread(arm, Result::cpuMicros).toString()));
        }
        for (Arm arm : List.of(Arm.ECHO, Arm.BARE, Arm.PARSED)) {
            text.append(line(
                    "HUB over " + arm,
                    // Inverted, so that more is worse in every column.
                    ratio(arm, result -> 1 / result.perSecond()).precise(),
                    ratio(arm, Result::p50).precise(),
                    ratio(arm, Result::p99).precise(),
                    ratio(arm, Result::cpuMicros).precise()));
        }
        return text.toString();
    }

    private Spread spread(Arm arm, ToDoubleFunction<Result> value) {
        return Spread.of(results.stream()
                .filter(result -> result.arm() == arm)
                .mapToDouble(value)
                .toArray());
    }

    /** Divides the hub's value by the arm's within each round. */
    private Spread ratio(Arm arm, ToDoubleFunction<Result> value) {
        return Spread.of(results.stream()
                .filter(result -> result.arm() == Arm.HUB)
                .mapToDouble(hub -> value.applyAsDouble(hub) / of(arm, hub.round(), value))
                .toArray());
    }

    private double of(Arm arm, int round, ToDoubleFunction<Result> value) {
        return results.stream()
                .filter(result -> result.arm() == arm && result.round() == round)
                .mapToDouble(value)
                .findFirst()
                .orElseThrow();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-16s %26s %22s %22s %26s%n", cells);
    }
}
