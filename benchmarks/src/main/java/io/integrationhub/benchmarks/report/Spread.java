package io.integrationhub.benchmarks.report;

import java.util.Arrays;
import java.util.Locale;

/**
 * The values of all rounds.
 *
 * @param min smallest value
 * @param median value in the middle
 * @param max largest value
 */
public record Spread(double min, double median, double max) {

    /** Summarizes at least one value. */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (%.1f - %.1f)", median, min, max);
    }

    /** Formats with two decimals, for ratios and times. */
    public String precise() {
        return String.format(Locale.ROOT, "%.2f (%.2f - %.2f)", median, min, max);
    }
}
