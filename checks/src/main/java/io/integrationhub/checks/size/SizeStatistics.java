package io.integrationhub.checks.size;

import io.integrationhub.checks.JavaSources;
import io.integrationhub.checks.JavaSources.Unit;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How large the main code is as a whole.
 *
 * @param files lines per file
 * @param methods lines per method
 */
public record SizeStatistics(Distribution files, Distribution methods) {

    /** Measures the main code; tests are longer by nature and say little. */
    public static SizeStatistics of(JavaSources sources) {
        List<Unit> main = sources.units().stream().filter(Unit::isMainCode).toList();
        return new SizeStatistics(
                Distribution.of(main.stream().mapToLong(SizeStatistics::linesOf)),
                Distribution.of(main.stream()
                        .flatMap(unit -> MethodSize.in(unit).stream())
                        .mapToLong(MethodSize::lines)));
    }

    static long linesOf(Unit unit) {
        return unit.tree().getLineMap().getLineNumber(unit.positions().getEndPosition(unit.tree(), unit.tree()));
    }

    /**
     * Where most of the values are.
     *
     * @param count how many there are
     * @param median half are not larger
     * @param p90 nine of ten are not larger
     * @param max none is larger
     */
    public record Distribution(int count, long median, long p90, long max) {

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
            return "%d, median %d, p90 %d, largest %d lines".formatted(count, median, p90, max);
        }
    }
}
