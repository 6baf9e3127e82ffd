package io.integrationhub.benchmarks.checkout;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.sandbox.infra.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Both checkout services, one after the other, under the same steady load: first as warm-up, then while the outside
 * system responds, then while it hangs.
 */
public final class CheckoutBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String HANGS = "hangs";

    private CheckoutBenchmark() {}

    /**
     * Measures, prints the table, and writes it to {@code target/checkout-load.csv}.
     *
     * @return whether every response was valid, and 99 % of them within the deadline, while the outside system hung
     */
    public static boolean run(Arguments arguments) throws Exception {
        Options options = Options.from(arguments);
        System.out.printf(
                "JDK %s; %d cores; load %.1f at the start%n%s%n",
                Runtime.version(), SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage(), options);
        List<Result> results = new ArrayList<>();
        try (CheckoutEnvironment environment = new CheckoutEnvironment()) {
            System.out.print(Result.heading());
            Arm stock = new Arm("inventory-threshold", "stock", environment.orders());
            Arm tax = new Arm("tax-adapter", "tax", environment.carts());
            for (Arm arm : List.of(stock, tax)) {
                measure(arm, environment, options, results);
            }
        }
        System.out.printf("load %.1f at the end%n", SYSTEM.getSystemLoadAverage());
        write(results);
        return results.stream().filter(each -> each.phase().equals(HANGS)).allMatch(Result::isWithinDeadline);
    }

    private static void measure(Arm arm, CheckoutEnvironment environment, Options options, List<Result> results)
            throws InterruptedException {
        environment.respond();
        try (ChildJvm service = environment.start(arm.service());
                SteadyLoad load = new SteadyLoad(
                        CheckoutEnvironment.extension(service, arm.extension()), arm.calls(), options.perSecond())) {
            load.run(options.responding().multipliedBy(2));
            add(new Result(arm.service(), "responds", load.run(options.responding())), results);
            environment.hang();
            add(new Result(arm.service(), HANGS, load.run(options.hanging())), results);
        }
    }

    private static void add(Result result, List<Result> results) {
        System.out.print(result.line());
        results.add(result);
    }

    private static void write(List<Result> results) throws IOException {
        CsvFile.write(
                "checkout-load",
                Result.CSV_HEADER,
                results.stream().map(Result::csv).toList());
    }

    /** A service, its Extension, and the calls it gets. */
    private record Arm(String service, String extension, ExtensionCalls calls) {}
}
