package io.integrationhub.benchmarks.stream;

import com.sun.management.OperatingSystemMXBean;
import io.integrationhub.benchmarks.report.Arguments;
import io.integrationhub.benchmarks.report.CsvFile;
import io.integrationhub.benchmarks.stream.Workload.Item;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The plain binder compared with the hub's dispatcher on one partition, in one run and one JVM. Each round runs all
 * arms, every other round in the opposite order, so that drift affects them equally.
 */
public final class StreamBenchmark implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Options options;
    private final Producer<String, String> producer;
    private final Map<Arm, Tally> tallies = new ConcurrentHashMap<>();

    private StreamBenchmark(Options options, EmbeddedBroker broker) {
        this.options = options;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "linger.ms", "5", "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Measures, prints the table and the ratios, and writes all rounds to {@code target/stream.csv}. */
    public static void run(Arguments arguments) throws Exception {
        Options options = Options.from(arguments);
        System.out.printf(
                "%s; JDK %s; %d cores; load %.1f at the start%n%s%n",
                Instant.now(),
                Runtime.version(),
                SYSTEM.getAvailableProcessors(),
                SYSTEM.getSystemLoadAverage(),
                options);
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedDatabase database = EmbeddedDatabase.start();
                SlowSystem system = SlowSystem.respondingAfter(options.responseTime())) {
            for (Arm arm : Arm.values()) {
                broker.createTopics(1, Consumers.destination(arm));
            }
            StreamBenchmark benchmark = new StreamBenchmark(options, broker);
            Consumers consumers = new Consumers(broker, database, (arm, body) -> benchmark.process(arm, body, system));
            try (benchmark;
                    consumers) {
                benchmark.measure();
            }
        }
    }

    private void process(Arm arm, String body, SlowSystem system) {
        Tally tally = tallies.get(arm);
        if (tally != null) {
            tally.process(body, system::call);
        }
    }

    private void measure() throws Exception {
        List<Result> results = new ArrayList<>();
        System.out.println(Result.CSV_HEADER);
        for (int round = 0; round <= options.rounds(); round++) {
            for (Arm arm : order(round)) {
                Result result = run(arm, round);
                System.out.println(result.csv() + (round == 0 ? "  (warm-up, not counted)" : ""));
                if (round > 0) {
                    results.add(result);
                }
            }
        }
        CsvFile.write(
                "stream", Result.CSV_HEADER, results.stream().map(Result::csv).toList());
        System.out.printf(
                "%n%sload %.1f at the end%n", new Report(options, results).text(), SYSTEM.getSystemLoadAverage());
    }

    @Override
    public void close() {
        producer.close();
    }

    private static List<Arm> order(int round) {
        List<Arm> arms = Arrays.asList(Arm.values());
        return round % 2 == 0 ? arms : arms.reversed();
    }

    private Result run(Arm arm, int round) throws Exception {
        Workload workload = Workload.of(round, options.keys(), arm.records(options));
        Tally tally = new Tally(workload, arm.coalesces());
        tallies.put(arm, tally);
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        for (Item item : workload.items()) {
            producer.send(new ProducerRecord<>(Consumers.destination(arm), item.key(), item.body()));
        }
        producer.flush();
        tally.await(TIMEOUT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuMillis =
                (SYSTEM.getProcessCpuTime() - cpu) / 1e6 / workload.items().size();
        return new Result(
                arm,
                round,
                workload.items().size(),
                tally.calls(),
                seconds,
                tally.maxConcurrent(),
                tally.violations(),
                workload.hottest(),
                cpuMillis);
    }
}
