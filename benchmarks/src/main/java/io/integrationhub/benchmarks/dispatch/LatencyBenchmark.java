package io.integrationhub.benchmarks.dispatch;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The time from the moment at which a record was due to be sent until it was processed, at a fixed rate that does not
 * wait for slow records (open loop). 1,000 keys on one partition; a record's work takes 10 ms.
 */
public final class LatencyBenchmark {

    private static final int KEYS = 1_000;
    private static final Duration WORK = Duration.ofMillis(10);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final int rounds;
    private final int rate;
    private final Duration duration;
    private final Producer<String, String> producer;
    private final StartedArms arms;
    private int sequence;

    private LatencyBenchmark(Arguments arguments, Producer<String, String> producer, StartedArms arms) {
        this.rounds = arguments.number("rounds", 3);
        this.rate = arguments.number("rate", 2_000);
        this.duration = Duration.ofSeconds(arguments.number("seconds", 10));
        this.producer = producer;
        this.arms = arms;
    }

    /** Measures, prints the latencies, and writes all rounds to {@code target/dispatch-latency.csv}. */
    public static void run(Arguments arguments) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start()) {
            Infrastructure infrastructure = Infrastructure.prepare(broker, database);
            try (Producer<String, String> producer = infrastructure.producer();
                    StartedArms arms = StartedArms.start(List.of(Arm.values()), infrastructure)) {
                new LatencyBenchmark(arguments, producer, arms).measure();
            }
        }
    }

    private void measure() throws Exception {
        for (Arm arm : Arm.values()) {
            measure(arm, WARM_UP);
        }
        List<LatencyResult> results = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Arm arm : Arm.order(List.of(Arm.values()), round)) {
                results.add(measure(arm, duration));
            }
        }
        for (Arm arm : Arm.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s p50 %s ms, p99 %s ms, p99.9 %s ms, longest %s ms%n",
                    arm,
                    spread(results, arm, LatencyResult::median).precise(),
                    spread(results, arm, LatencyResult::p99).precise(),
                    spread(results, arm, LatencyResult::p999).precise(),
                    spread(results, arm, LatencyResult::longest).precise());
        }
        CsvFile.write(
                "dispatch-latency",
                LatencyResult.CSV_HEADER,
                results.stream().map(LatencyResult::csv).toList());
    }

    private static Spread spread(List<LatencyResult> results, Arm arm, ToDoubleFunction<LatencyResult> value) {
        return Spread.of(results.stream()
                .filter(result -> result.arm() == arm)
                .mapToDouble(value)
                .toArray());
    }

    private LatencyResult measure(Arm arm, Duration time) throws InterruptedException {
        int count = (int) (rate * time.toSeconds());
        LatencyRun run = new LatencyRun(++sequence, count, WORK);
        arms.give(arm, run::process);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            producer.send(new ProducerRecord<>(arm.topic(1), "key-" + i % KEYS, run.body(i, due)));
        }
        return run.await(arm, TIMEOUT);
    }
}
