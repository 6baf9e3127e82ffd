package io.integrationhub.benchmarks;

import io.integrationhub.benchmarks.stream.StreamBenchmark;
import java.util.Arrays;
import java.util.List;

/** Runs one benchmark by its name. */
public final class Benchmarks {

    private Benchmarks() {}

    /** The first argument is the benchmark's name; the others are its options. */
    public static void main(String[] args) throws Exception {
        List<String> arguments = Arrays.asList(args);
        if (arguments.isEmpty() || !arguments.getFirst().equals("stream")) {
            System.err.println(
                    "benchmarks: stream [keys=10000] [rounds=6] [answer=50] [plain=200]"
                            + " [records=4000] [doorbells=20000]");
            System.exit(2);
        }
        StreamBenchmark.run(arguments.subList(1, arguments.size()));
        // Clients of a broker that is gone already would hold the JVM.
        System.exit(0);
    }
}
