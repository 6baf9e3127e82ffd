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
 * Both checkout services, one after the other, under the same steady load: from the moment they are ready, then while
 * the outside system responds, then while it hangs.
 */
public final class CheckoutBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CheckoutBenchmark() {}

    /**
     * Measures, prints the table, and writes it to {@code target/checkout-load.csv}.
     *
     * @return whether every response was valid, and 99 % of them within the deadline, and every order was confirmed
     *     while the OMS responded
     */
    public static boolean run(Arguments arguments) throws Exception {
        Options options = Options.from(arguments);
        System.out.printf(
                "JDK %s; %d cores; load %.1f at the start%n%s%n",
                Runtime.version(), SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage(), options);
        List<Result> results = new ArrayList<>();
        try (CheckoutEnvironment environment = new CheckoutEnvironment()) {
            System.out.print(Result.heading());
            List<String> reserving = List.of("inventory-threshold.reservations.enabled=true");
            ExtensionCalls orders = environment.orders();
            for (Arm arm : List.of(
                    new Arm("inventory-threshold", "", List.of(), "stock", true, orders),
                    new Arm("inventory-threshold", ", reserving", reserving, "stock", true, orders),
                    new Arm("tax-adapter", "", List.of(), "tax", false, environment.carts()))) {
                measure(arm, environment, options, results);
            }
        }
        System.out.printf("load %.1f at the end%n", SYSTEM.getSystemLoadAverage());
        write(results);
        return results.stream().allMatch(Result::isKept);
    }

    private static void measure(Arm arm, CheckoutEnvironment environment, Options options, List<Result> results)
            throws InterruptedException {
        environment.respond();
        try (ChildJvm service = environment.start(arm.service(), options.warmUpCalls(), arm.settings());
                SteadyLoad load = new SteadyLoad(
                        CheckoutEnvironment.extension(service, arm.extension()), arm.calls(), options.perSecond())) {
            add(new Result(arm.name(), "fresh", arm.isConfirming(), load.run(options.responding())), results);
            add(new Result(arm.name(), "responds", arm.isConfirming(), load.run(options.responding())), results);
            environment.hang();
            add(new Result(arm.name(), "hangs", false, load.run(options.hanging())), results);
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

    /**
     * A service, its Extension, and the calls it gets.
     *
     * @param variant what is different from the service's usual settings
     * @param settings the settings that make it so
     * @param isConfirming whether only an accepted response means that the outside system confirmed the order
     */
    private record Arm(
            String service,
            String variant,
            List<String> settings,
            String extension,
            boolean isConfirming,
            ExtensionCalls calls) {

        String name() {
            return service + variant;
        }
    }
}
