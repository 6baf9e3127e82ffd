package io.integrationhub.benchmarks.dispatch;

import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How many records of other keys are processed while one record does not end; 1,000 keys on one partition. */
public final class StuckRecordBenchmark {

    private static final int KEYS = 1_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final int rounds;
    private final int records;
    private final Duration stuck;
    private final Producer<String, String> producer;
    private final StartedArms arms;
    private int sequence;

    private StuckRecordBenchmark(Arguments arguments, Producer<String, String> producer, StartedArms arms) {
        this.rounds = arguments.number("rounds", 3);
        this.records = arguments.number("records", 100_000);
        this.stuck = Duration.ofSeconds(arguments.number("seconds", 10));
        this.producer = producer;
        this.arms = arms;
    }

    /** Measures and prints how many records passed. */
    public static void run(Arguments arguments) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start()) {
            Infrastructure infrastructure = Infrastructure.prepare(broker, database);
            try (Producer<String, String> producer = infrastructure.producer();
                    StartedArms arms = StartedArms.start(Arm.ORDERED, infrastructure)) {
                new StuckRecordBenchmark(arguments, producer, arms).measure();
            }
        }
    }

    private void measure() throws InterruptedException {
        double[][] passed = new double[Arm.values().length][rounds];
        for (int round = 0; round <= rounds; round++) {
            sequence++;
            for (Arm arm : Arm.order(Arm.ORDERED, round)) {
                int count = measure(arm);
                if (round > 0) { // The first one warms up.
                    passed[arm.ordinal()][round - 1] = count;
                }
            }
        }
        for (Arm arm : Arm.ORDERED) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %s of %d records passed one that was stuck for %d s%n",
                    arm,
                    Spread.of(passed[arm.ordinal()]),
                    records,
                    stuck.toSeconds());
        }
    }

    private int measure(Arm arm) throws InterruptedException {
        StuckRun run = new StuckRun(sequence, records, new CountDownLatch(1), new CountDownLatch(records + 1));
        arms.give(arm, run::process);
        producer.send(new ProducerRecord<>(arm.topic(1), "stuck", run.number() + ":stuck"));
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(arm.topic(1), "key-" + i % KEYS, run.number() + ":" + i));
        }
        producer.flush();
        TimeUnit.MILLISECONDS.sleep(stuck.toMillis());
        int passed = run.processed();
        run.release().countDown();
        if (!run.remaining().await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException(run.remaining().getCount() + " records were not processed");
        }
        return passed;
    }

    /** One arm processes records of which the first waits to be released. */
    private record StuckRun(
            int number, int records, CountDownLatch release, CountDownLatch remaining, AtomicInteger counter) {

        StuckRun(int number, int records, CountDownLatch release, CountDownLatch remaining) {
            this(number, records, release, remaining, new AtomicInteger());
        }

        void process(String body) {
            if (!body.startsWith(number + ":")) {
                return;
            }
            if (body.endsWith(":stuck")) {
                awaitRelease();
            } else {
                counter.incrementAndGet();
            }
            remaining.countDown();
        }

        private void awaitRelease() {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int processed() {
            return counter.get();
        }
    }
}
