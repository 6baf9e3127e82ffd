package io.integrationhub.benchmarks.stream;

import io.integrationhub.benchmarks.report.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The summary printed at the end.
 *
 * @param options the options of the run
 * @param results all rounds without the warm-up
 */
record Report(Options options, List<Result> results) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(line(
                "%-18s %24s %26s %10s %10s %10s",
                "arm", "records/s (range)", "ratio to plain (range)", "concurrent", "calls/rec", "cpu ms/rec"));
        for (Arm arm : Arm.values()) {
            text.append(line(
                    "%-18s %24s %26s %10.0f %10.2f %10.2f",
                    arm,
                    Spread.of(values(arm, Result::perSecond)),
                    Spread.of(ratios(arm)),
                    Spread.of(values(arm, Result::maxConcurrent)).median(),
                    Spread.of(values(arm, result -> (double) result.calls() / result.records()))
                            .median(),
                    Spread.of(values(arm, Result::cpuMillis)).median()));
        }
        text.append(line(
                "order per key: %d violations",
                results.stream().mapToInt(Result::violations).sum()));
        text.append(line(
                "the hottest key had %.1f %% of the records, which limits HUB_EVERY_RECORD to a ratio of %.1f",
                100 * hottestShare(), 1 / hottestShare()));
        return text.toString();
    }

    private double hottestShare() {
        return Spread.of(values(Arm.HUB_EVERY_RECORD, result -> (double) result.hottest() / result.records()))
                .median();
    }

    private double[] values(Arm arm, ToDoubleFunction<Result> value) {
        return of(arm).mapToDouble(value).toArray();
    }

    /** Divides by the plain binder in the same round. */
    private double[] ratios(Arm arm) {
        return of(arm).mapToDouble(result -> result.perSecond() / plain(result.round()))
                .toArray();
    }

    private double plain(int round) {
        return of(Arm.PLAIN)
                .filter(result -> result.round() == round)
                .mapToDouble(Result::perSecond)
                .findFirst()
                .orElseThrow();
    }

    private Stream<Result> of(Arm arm) {
        return results.stream().filter(result -> result.arm() == arm);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }
}
