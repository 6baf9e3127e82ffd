package io.integrationhub.benchmarks.catalog;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings catalogs into commercetools, in both catalog models: first all, then nothing new, then some changes. */
public final class CatalogLoadBenchmark {

    /** One product in twenty changes, as in the measurements of commercetools-sync-java. */
    private static final int CHANGED_EVERY = 20;

    private final Arguments arguments;
    private final Duration latency;
    private final List<String> csv = new ArrayList<>();

    private CatalogLoadBenchmark(Arguments arguments) {
        this.arguments = arguments;
        this.latency = Duration.ofMillis(arguments.number("latency", 50));
    }

    /** Measures, prints the tables, and writes them to {@code target/catalog-load.csv}. */
    public static void run(Arguments arguments) throws Exception {
        CatalogLoadBenchmark benchmark = new CatalogLoadBenchmark(arguments);
        for (String model : arguments.text("models", "Classic,Modular").split(",")) {
            for (String products : arguments.text("products", "2000").split(",")) {
                benchmark.products(model.equals("Modular"), Integer.parseInt(products));
            }
        }
        int variants = arguments.number("variants", 10_000);
        if (variants > 0) {
            benchmark.variants(variants);
        }
        CsvFile.write("catalog-load", "run,reads,writes,round trips,millis,peak MiB", benchmark.csv);
    }

    private void products(boolean isModular, int products) throws Exception {
        String title = (isModular ? "Modular, " : "Classic, ") + products + " products";
        System.out.printf(
                "%n%s, latency %d ms, %d in flight%n%s",
                title, latency.toMillis(), BulkEnvironment.IN_FLIGHT, RunResult.HEADER);
        int each = isModular ? 1 + BmecatFeed.VARIANTS : 1;
        int eachChanged = isModular ? 1 + BmecatFeed.VARIANTS : 1;
        int structure = BmecatFeed.CATEGORIES + BmecatFeed.TYPES;
        try (BulkEnvironment environment =
                BulkEnvironment.ofCatalogs(arguments.text("heap", "512m"), latency, isModular)) {
            BmecatFeed all = new BmecatFeed(products, 0);
            BmecatFeed changed = new BmecatFeed(products, CHANGED_EVERY);
            print(environment.run("first load", "1.xml", all), products * each + structure);
            print(environment.run("unchanged", "2.xml", all), 0);
            print(environment.run("5 % changed", "3.xml", changed), changed.changed() * eachChanged);
        }
    }

    private void variants(int variants) throws Exception {
        System.out.printf("%nModular, one product with %d variants%n%s", variants, RunResult.HEADER);
        try (BulkEnvironment environment = BulkEnvironment.ofCatalogs(arguments.text("heap", "512m"), latency, true)) {
            VariantsFeed all = new VariantsFeed(variants, 0);
            VariantsFeed changed = new VariantsFeed(variants, CHANGED_EVERY);
            print(environment.run("first load", "1.json", all), variants + 2);
            print(environment.run("unchanged", "2.json", all), 0);
            print(environment.run("5 % changed", "3.json", changed), changed.changed());
        }
    }

    private void print(RunResult result, long minimum) {
        System.out.print(result.line(minimum));
        csv.add(result.csv());
    }
}
