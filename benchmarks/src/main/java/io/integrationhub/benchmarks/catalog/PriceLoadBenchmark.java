package io.integrationhub.benchmarks.catalog;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings Standalone Prices into commercetools: all, all again, and a list with some changes. */
public final class PriceLoadBenchmark {

    private static final int CHANGED_PER_THOUSAND = 30;

    private PriceLoadBenchmark() {}

    /** Measures, prints the table, and writes it to {@code target/price-load.csv}. */
    public static void run(Arguments arguments) throws Exception {
        int prices = arguments.number("prices", 100_000);
        int list = arguments.number("list", 10_000);
        Duration latency = Duration.ofMillis(arguments.number("latency", 50));
        System.out.printf(
                "%d prices, latency %d ms, %d in flight%n%s",
                prices, latency.toMillis(), BulkEnvironment.IN_FLIGHT, RunResult.HEADER);
        List<String> csv = new ArrayList<>();
        try (BulkEnvironment environment = BulkEnvironment.ofPrices(arguments.text("heap", "512m"), latency)) {
            PriceFeed all = new PriceFeed(0, prices, 0);
            PriceFeed changed = new PriceFeed(0, list, CHANGED_PER_THOUSAND);
            print(environment.run("first load", "1.csv", all), prices, csv);
            print(environment.run("all again", "2.csv", all), 0, csv);
            print(environment.run("list of " + list + ", 3 %", "3.csv", changed), changed.changed(), csv);
        }
        CsvFile.write("price-load", "run,reads,writes,round trips,millis,peak MiB", csv);
    }

    private static void print(RunResult result, long minimum, List<String> csv) {
        System.out.print(result.line(minimum));
        csv.add(result.csv());
    }
}
