package io.integrationhub.benchmarks.extension;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hub's endpoint compared with bare ones in one server. Each round runs all arms, every other round in the opposite
 * order, so that drift affects them equally.
 */
public final class ExtensionBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Rounds until the server's code is compiled for all arms. */
    private static final int WARM_UP = 4;

    private ExtensionBenchmark() {}

    /** Measures, prints the table and the ratios, and writes all rounds to {@code target/extension.csv}. */
    public static void run(Arguments arguments) throws Exception {
        Options options = Options.from(arguments);
        List<byte[]> payloads = Payloads.carts();
        System.out.printf(
                "JDK %s; %d cores; load %.1f at the start%n%s%n%d carts, %.1f KB on average, at most %.1f KB%n",
                Runtime.version(),
                SYSTEM.getAvailableProcessors(),
                SYSTEM.getSystemLoadAverage(),
                options,
                payloads.size(),
                payloads.stream().mapToInt(body -> body.length).average().orElseThrow() / 1024,
                payloads.stream().mapToInt(body -> body.length).max().orElseThrow() / 1024.0);
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start();
                ChildJvm server = server(broker, database)) {
            String ready = server.awaitReady(Duration.ofMinutes(2));
            int port = Integer.parseInt(ready.substring(Server.READY.length()));
            try (Load load = new Load(port, payloads)) {
                measure(load, options);
            }
        }
    }

    /** Starts with the C2 compiler, which the options for quick starts leave out. */
    private static ChildJvm server(EmbeddedBroker broker, EmbeddedDatabase database) {
        Program program = Program.of(Server.class, Server.arguments(broker, database))
                .withJvmOptions("-XX:TieredStopAtLevel=4", "-Xmx512m");
        return ChildJvm.start(program, line -> line.startsWith(Server.READY));
    }

    private static void measure(Load load, Options options) throws Exception {
        List<Result> results = new ArrayList<>();
        System.out.println(Result.CSV_HEADER);
        for (int round = 1 - WARM_UP; round <= options.rounds(); round++) {
            for (Arm arm : order(round)) {
                Result result = load.run(arm, round, options);
                System.out.println(result.csv() + (round < 1 ? "  (warm-up, not counted)" : ""));
                if (round > 0) {
                    results.add(result);
                }
            }
        }
        CsvFile.write(
                "extension",
                Result.CSV_HEADER,
                results.stream().map(Result::csv).toList());
        System.out.printf("%n%sload %.1f at the end%n", new Report(results).text(), SYSTEM.getSystemLoadAverage());
    }

    private static List<Arm> order(int round) {
        List<Arm> arms = Arrays.asList(Arm.values());
        return round % 2 == 0 ? arms : arms.reversed();
    }
}
