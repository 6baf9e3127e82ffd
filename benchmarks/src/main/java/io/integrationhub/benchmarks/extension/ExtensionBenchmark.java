package io.integrationhub.benchmarks.extension;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hub's endpoint against bare ones in one server: every round runs all arms, and every other round in the opposite
 * order, so that what drifts hits all of them alike.
 */
public final class ExtensionBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Rounds until the server's compiler is done with all arms. */
    private static final int WARM_UP = 4;

    private ExtensionBenchmark() {}

    /** Measures, prints the table and the ratios, and writes all rounds to {@code target/extension.csv}. */
    public static void run(List<String> arguments) throws Exception {
        Options options = Options.from(arguments);
        List<byte[]> payloads = Payloads.carts();
        System.out.printf(
                "JDK %s; %d cores; load %.1f at the start%n%s%n%d carts, %.1f KB on average, the"
                        + " largest %.1f KB%n",
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

    /** The options of quick starts would leave out the compiler that a server has. */
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
                System.out.println(result.csv() + (round < 1 ? "  (warming up, not counted)" : ""));
                if (round > 0) {
                    results.add(result);
                }
            }
        }
        String csv =
                results.stream().map(Result::csv).collect(Collectors.joining("\n", Result.CSV_HEADER + "\n", "\n"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("extension.csv"), csv);
        System.out.printf("%n%sload %.1f at the end%n", new Report(results).text(), SYSTEM.getSystemLoadAverage());
    }

    private static List<Arm> order(int round) {
        List<Arm> arms = Arrays.asList(Arm.values());
        return round % 2 == 0 ? arms : arms.reversed();
    }
}
