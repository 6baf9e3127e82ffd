package io.integrationhub.benchmarks.dispatch;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.ChildJvm.Program;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How many records are processed again after SIGKILL in the middle of 1,000 keys on one partition, 10 ms each: with
 * nothing stuck, and with one record that had not ended when most of the others had passed it.
 */
public final class KillBenchmark {

    private static final int KEYS = 1_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    private final int rounds;
    private final int records;

    private KillBenchmark(Arguments arguments) {
        this.rounds = arguments.number("rounds", 3);
        this.records = arguments.number("records", 60_000);
    }

    /** Measures and prints how many records were repeated and lost. */
    public static void run(Arguments arguments) throws Exception {
        KillBenchmark benchmark = new KillBenchmark(arguments);
        for (boolean stuck : List.of(false, true)) {
            for (Arm arm : Arm.ORDERED) {
                double[] repeated = new double[benchmark.rounds];
                double[] lost = new double[benchmark.rounds];
                for (int round = 0; round < benchmark.rounds; round++) {
                    Tally tally = benchmark.measure(arm, stuck);
                    repeated[round] = tally.repeated();
                    lost[round] = tally.lost();
                }
                System.out.printf(
                        Locale.ROOT,
                        "%-18s %-15s %s of %d records processed again after the kill, %s lost%n",
                        arm,
                        stuck ? "one stuck:" : "nothing stuck:",
                        Spread.of(repeated),
                        benchmark.records,
                        Spread.of(lost));
            }
        }
    }

    /** On a broker and a database of its own, so that no round sees another's records. */
    private Tally measure(Arm arm, boolean stuck) throws Exception {
        Path processed = Files.createTempFile("processed", ".txt");
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start()) {
            Infrastructure infrastructure = Infrastructure.prepare(broker, database);
            try (Producer<String, String> producer = infrastructure.producer()) {
                if (stuck) {
                    producer.send(new ProducerRecord<>(arm.topic(1), KilledConsumer.STUCK, KilledConsumer.STUCK));
                }
                for (int i = 0; i < records; i++) {
                    producer.send(new ProducerRecord<>(arm.topic(1), "key-" + i % KEYS, String.valueOf(i)));
                }
            }
            try (ChildJvm first = start(arm, infrastructure, processed, stuck)) {
                awaitLines(processed, records * 2 / 3);
                first.kill();
            }
            try (ChildJvm second = start(arm, infrastructure, processed, false)) {
                awaitAll(processed, stuck ? records + 1 : records);
                second.kill();
            }
            List<String> lines = Files.readAllLines(processed);
            int distinct = new HashSet<>(lines).size();
            return new Tally(lines.size() - distinct, (stuck ? records + 1 : records) - distinct);
        } finally {
            Files.delete(processed);
        }
    }

    private static ChildJvm start(Arm arm, Infrastructure infrastructure, Path processed, boolean stuck) {
        Program program = Program.of(
                KilledConsumer.class,
                arm.name(),
                infrastructure.bootstrapServers(),
                infrastructure.jdbcUrl(),
                processed.toString(),
                String.valueOf(stuck));
        ChildJvm child = ChildJvm.start(program, KilledConsumer.READY::equals);
        child.awaitReady(TIMEOUT);
        return child;
    }

    private static void awaitLines(Path file, int count) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (lines(file) < count) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(lines(file) + " records were processed within " + TIMEOUT);
            }
            Thread.sleep(20);
        }
    }

    /** Waits until every record was processed, or until nothing more comes: what is missing then is lost. */
    private static void awaitAll(Path file, int count) throws IOException, InterruptedException {
        long before = -1;
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (new HashSet<>(Files.readAllLines(file)).size() < count
                && Instant.now().isBefore(deadline)) {
            long now = lines(file);
            if (now != before) {
                before = now;
                deadline = Instant.now().plus(TIMEOUT);
            }
            Thread.sleep(500);
        }
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** What happened to the records. */
    private record Tally(int repeated, int lost) {}
}
