package io.integrationhub.benchmarks;

import io.integrationhub.benchmarks.catalog.BmecatBenchmark;
import io.integrationhub.benchmarks.catalog.CatalogLoadBenchmark;
import io.integrationhub.benchmarks.catalog.PriceLoadBenchmark;
import io.integrationhub.benchmarks.checkout.CheckoutBenchmark;
import io.integrationhub.benchmarks.dispatch.DispatchBenchmark;
import io.integrationhub.benchmarks.dispatch.KillBenchmark;
import io.integrationhub.benchmarks.dispatch.LatencyBenchmark;
import io.integrationhub.benchmarks.dispatch.StuckRecordBenchmark;
import io.integrationhub.benchmarks.extension.ExtensionBenchmark;
import io.integrationhub.benchmarks.load.CustomerLoadBenchmark;
import io.integrationhub.benchmarks.mail.MailBenchmark;
import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.stream.StreamBenchmark;
import java.util.Arrays;
import java.util.List;

/** Runs a benchmark by its name. */
public final class Benchmarks {

    private static final String USAGE = """
            benchmarks: stream [keys=10000] [rounds=6] [response=50] [plain=200] [records=4000] [doorbells=20000]
                        dispatch [rounds=3] [records=40000] [loads=uniform]
                        dispatch-latency [rounds=3] [rate=2000] [seconds=10]
                        dispatch-stuck [rounds=3] [records=100000] [seconds=10]
                        dispatch-kill [rounds=3] [records=60000]
                        extension [rounds=6] [seconds=4] [clients=8]
                        checkout-load [rate=200] [responding=10] [hanging=30]
                        customer-load [customers=2000] [latency=50]
                        catalog-load [products=2000,20000] [models=Classic,Modular] [variants=10000] [latency=50]
                        price-load [prices=100000] [list=10000] [latency=50]
                        bmecat [megabytes=1024] [heap=64m]
                        mails [rounds=6] [mails=100] [connections=4] [latency=5]\
            """;

    private Benchmarks() {}

    /** Expects the benchmark's name, followed by its options. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        Arguments options = new Arguments(arguments.stream().skip(1).toList());
        switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
            case "stream" -> StreamBenchmark.run(options);
            case "dispatch" -> DispatchBenchmark.run(options);
            case "dispatch-latency" -> LatencyBenchmark.run(options);
            case "dispatch-stuck" -> StuckRecordBenchmark.run(options);
            case "dispatch-kill" -> KillBenchmark.run(options);
            case "extension" -> ExtensionBenchmark.run(options);
            case "checkout-load" -> {
                if (!CheckoutBenchmark.run(options)) {
                    System.exit(1);
                }
            }
            case "customer-load" -> CustomerLoadBenchmark.run(options);
            case "catalog-load" -> CatalogLoadBenchmark.run(options);
            case "price-load" -> PriceLoadBenchmark.run(options);
            case "bmecat" -> BmecatBenchmark.run(options);
            case "mails" -> MailBenchmark.run(options);
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
        // Clients of the stopped broker would keep the JVM alive.
        System.exit(0);
    }
}
