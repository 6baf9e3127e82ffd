package io.integrationhub.benchmarks.dispatch;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.benchmarks.dispatch.Load.Item;
import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The hub's dispatcher beside parallel-consumer in KEY mode, 1,000 records in flight both, in one JVM and one run. Each
 * round runs both arms, every other round in the opposite order.
 */
public final class DispatchBenchmark {

    private static final int WARM_UP_ROUNDS = 4;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int rounds;
    private final int records;
    private final String only;
    private final Producer<String, String> producer;
    private final StartedArms arms;
    private int sequence;

    private DispatchBenchmark(Arguments arguments, Producer<String, String> producer, StartedArms arms) {
        this.rounds = arguments.number("rounds", 3);
        this.records = arguments.number("records", 40_000);
        this.only = arguments.text("loads", "");
        this.producer = producer;
        this.arms = arms;
    }

    /** Measures, prints the ratios, and writes all rounds to {@code target/dispatch.csv}. */
    public static void run(Arguments arguments) throws Exception {
        System.out.printf(
                "%s; JDK %s; %d cores; load %.1f at the start%n",
                Instant.now(), Runtime.version(), SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage());
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start()) {
            Infrastructure infrastructure = Infrastructure.prepare(broker, database);
            try (Producer<String, String> producer = infrastructure.producer();
                    StartedArms arms = StartedArms.start(Arm.ORDERED, infrastructure)) {
                new DispatchBenchmark(arguments, producer, arms).measure();
            }
        }
    }

    private void measure() throws Exception {
        List<Result> results = new ArrayList<>();
        warmUp();
        for (Load load : loads()) {
            measureRound(load, 0); // Warms up.
            for (int round = 1; round <= rounds; round++) {
                results.addAll(measureRound(load, round));
            }
            System.out.print(line(load, results));
        }
        CsvFile.write(
                "dispatch", Result.CSV_HEADER, results.stream().map(Result::csv).toList());
        System.out.printf(
                "records out of order: %d; load %.1f at the end%n",
                results.stream().mapToInt(Result::violations).sum(), SYSTEM.getSystemLoadAverage());
    }

    /** A just started JVM interprets most of the code: without this, the first load would measure its compilers. */
    private void warmUp() throws InterruptedException {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            measureRound(Load.all().getFirst(), round);
        }
    }

    private List<Result> measureRound(Load load, int round) throws InterruptedException {
        sequence++;
        List<Result> results = new ArrayList<>();
        for (Arm arm : Arm.order(Arm.ORDERED, round)) {
            results.add(measure(load, arm, sequence));
        }
        return results;
    }

    private List<Load> loads() {
        return Load.all().stream()
                .filter(load -> load.toString().contains(only))
                .toList();
    }

    private Result measure(Load load, Arm arm, int round) throws InterruptedException {
        List<Item> items = load.items(round, load.records(records));
        Run run = new Run(load, round, items);
        arms.give(arm, run::process);
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        for (Item item : items) {
            producer.send(new ProducerRecord<>(load.topic(arm), "key-" + item.key(), run.body(item)));
        }
        producer.flush();
        run.await(TIMEOUT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuMillis = (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / items.size();
        return new Result(load, arm, round, items.size(), seconds, cpuMillis, run.violations());
    }

    private static String line(Load load, List<Result> results) {
        return String.format(
                Locale.ROOT,
                "%-34s hub %s/s, parallel-consumer %s/s, ratio %s; CPU ms per record %s and %s%n",
                load,
                spread(load, Arm.HUB, results, Result::perSecond),
                spread(load, Arm.PARALLEL_CONSUMER, results, Result::perSecond),
                Spread.of(ratios(load, results)).precise(),
                spread(load, Arm.HUB, results, Result::cpuMillis).precise(),
                spread(load, Arm.PARALLEL_CONSUMER, results, Result::cpuMillis).precise());
    }

    private static double[] ratios(Load load, List<Result> results) {
        double[] hub = values(load, Arm.HUB, results, Result::perSecond);
        double[] other = values(load, Arm.PARALLEL_CONSUMER, results, Result::perSecond);
        double[] ratios = new double[hub.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = hub[i] / other[i];
        }
        return ratios;
    }

    private static Spread spread(Load load, Arm arm, List<Result> results, ToDoubleFunction<Result> value) {
        return Spread.of(values(load, arm, results, value));
    }

    private static double[] values(Load load, Arm arm, List<Result> results, ToDoubleFunction<Result> value) {
        return results.stream()
                .filter(result -> result.load().equals(load) && result.arm() == arm)
                .mapToDouble(value)
                .toArray();
    }
}
