package io.integrationhub.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where the values of all rounds lie.
 *
 * @param least the smallest
 * @param median the one in the middle
 * @param most the largest
 */
public record Spread(double least, double median, double most) {

    /** Of at least one value. */
    public static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (%.1f - %.1f)", median, least, most);
    }

    /** With two decimals, for ratios and times. */
    public String precise() {
        return String.format(Locale.ROOT, "%.2f (%.2f - %.2f)", median, least, most);
    }
}
