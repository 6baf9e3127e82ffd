package io.integrationhub.benchmarks.catalog;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a large BMEcat file as catalog-sync does, and with a bare StAX parser, with the same small heap. */
public final class BmecatBenchmark {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    /** Products in a file of a megabyte, nearly. */
    private static final int PRODUCTS_PER_MEGABYTE = 391;

    private static final double MEBIBYTE = 1 << 20;

    private BmecatBenchmark() {}

    /** Measures, prints every round, and writes it to {@code target/bmecat.csv}; deletes the file at the end. */
    public static void run(Arguments arguments) throws Exception {
        Path file = Files.createTempFile("hub-benchmark-", ".xml");
        try {
            new BmecatFeed(arguments.number("megabytes", 1024) * PRODUCTS_PER_MEGABYTE, 0).write(file);
            measure(arguments, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Arguments arguments, Path file) throws Exception {
        String heap = arguments.text("heap", "64m");
        double size = Files.size(file) / MEBIBYTE;
        System.out.printf(
                "%.0f MiB, -Xmx%s%n%-8s %9s %9s %9s %9s %9s%n",
                size, heap, "arm", "seconds", "MiB/s", "CPU s", "peak MiB", "products");
        List<String> csv = new ArrayList<>();
        int rounds = arguments.number("rounds", 3);
        double[] times = new double[rounds];
        double[] cpu = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            // Every other round in the opposite order.
            boolean isReversed = round % 2 == 1;
            Map<BmecatArm, String[]> results = new EnumMap<>(BmecatArm.class);
            for (BmecatArm arm : isReversed ? List.of(BmecatArm.HUB, BmecatArm.STAX) : List.of(BmecatArm.values())) {
                String[] result = read(arm, file, heap).split(" ");
                double time = Double.parseDouble(result[1]);
                System.out.printf(
                        "%-8s %9.1f %9.1f %9.1f %9s %9s%n",
                        arm, time, size / time, Double.parseDouble(result[2]), result[3], result[4]);
                results.put(arm, result);
                csv.add(arm + "," + String.join(",", List.of(result).subList(1, result.length)));
            }
            times[round] = ratio(results, 1);
            cpu[round] = ratio(results, 2);
        }
        System.out.println("hub to StAX: time " + Spread.of(times).precise() + ", CPU time "
                + Spread.of(cpu).precise());
        CsvFile.write("bmecat", "arm,seconds,CPU seconds,peak MiB,products", csv);
    }

    private static double ratio(Map<BmecatArm, String[]> results, int column) {
        return value(results, BmecatArm.HUB, column) / value(results, BmecatArm.STAX, column);
    }

    private static double value(Map<BmecatArm, String[]> results, BmecatArm arm, int column) {
        return Double.parseDouble(Objects.requireNonNull(results.get(arm))[column]);
    }

    private static String read(BmecatArm arm, Path file, String heap) {
        Program program = Program.of(BmecatArm.class, arm.name(), file.toString())
                .withJvmOptions("-XX:TieredStopAtLevel=4", "-Xmx" + heap);
        try (ChildJvm jvm = ChildJvm.start(program, line -> line.startsWith(BmecatArm.DONE))) {
            return jvm.awaitReady(TIMEOUT);
        }
    }
}
