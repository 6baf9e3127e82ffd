package io.integrationhub.checks.measures;

import java.util.stream.LongStream;

/**
 * Where most of a measure's values are.
 *
 * @param count number of values
 * @param median half of the values are not larger
 * @param p90 nine of ten are not larger
 * @param max the largest value
 */
record Distribution(int count, long median, long p90, long max) {

    static Distribution of(LongStream values) {
        long[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return new Distribution(0, 0, 0, 0);
        }
        int last = sorted.length - 1;
        return new Distribution(sorted.length, sorted[last / 2], sorted[last * 9 / 10], sorted[last]);
    }

    @Override
    public String toString() {
        return "%d (median %d, p90 %d, max %d)".formatted(count, median, p90, max);
    }
}
