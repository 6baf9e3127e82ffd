package io.integrationhub.benchmarks.checkout;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.sandbox.infra.ChildJvm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Both checkout services, one after the other, under the same steady load: first to warm them up, then while the system
 * they ask answers, then while it hangs.
 */
public final class CheckoutBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final String HANGS = "hangs";

    private CheckoutBenchmark() {}

    /**
     * Measures, prints the table, and writes it to {@code target/checkout-load.csv}.
     *
     * @return whether, while the outside system hung, every answer was valid and 99 % of them came before the deadline
     */
    public static boolean run(List<String> arguments) throws Exception {
        Options options = Options.from(arguments);
        System.out.printf(
                "JDK %s; %d cores; load %.1f at the start%n%s%n",
                Runtime.version(), SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage(), options);
        List<Result> results = new ArrayList<>();
        try (CheckoutWorld world = new CheckoutWorld()) {
            System.out.print(Result.heading());
            Arm stock = new Arm("inventory-threshold", "stock", world.orders());
            Arm tax = new Arm("tax-adapter", "tax", world.carts());
            for (Arm arm : List.of(stock, tax)) {
                measure(arm, world, options, results);
            }
        }
        System.out.printf("load %.1f at the end%n", SYSTEM.getSystemLoadAverage());
        write(results);
        return results.stream().filter(each -> each.phase().equals(HANGS)).allMatch(Result::isKept);
    }

    private static void measure(Arm arm, CheckoutWorld world, Options options, List<Result> results)
            throws InterruptedException {
        world.behave();
        try (ChildJvm service = world.start(arm.service());
                SteadyLoad load = new SteadyLoad(
                        CheckoutWorld.extension(service, arm.extension()), arm.calls(), options.perSecond())) {
            load.run(options.well().multipliedBy(2));
            add(new Result(arm.service(), "answers", load.run(options.well())), results);
            world.hang();
            add(new Result(arm.service(), HANGS, load.run(options.hanging())), results);
        }
    }

    private static void add(Result result, List<Result> results) {
        System.out.print(result.line());
        results.add(result);
    }

    private static void write(List<Result> results) throws IOException {
        String csv =
                results.stream().map(Result::csv).collect(Collectors.joining("\n", Result.CSV_HEADER + "\n", "\n"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("checkout-load.csv"), csv);
    }

    /** A service, its Extension, and what that is asked. */
    private record Arm(String service, String extension, Calls calls) {}
}
