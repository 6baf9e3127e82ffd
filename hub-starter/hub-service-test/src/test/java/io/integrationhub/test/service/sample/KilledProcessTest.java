package io.integrationhub.test.service.sample;

import static io.integrationhub.test.service.sample.SampleService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.infra.ChildJvm;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process killed while it processes records loses none of them. */
class KilledProcessTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int THINGS = 40;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void repeatsTheRecordsThatWereUnderWay() {
        // Given
        Map<String, String> variables = Map.of(
                "SPRING_DATASOURCE_URL",
                EmbeddedDatabase.shared().newDatabase(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "HUB_STREAM_REPLICATION_FACTOR",
                "1",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS",
                "1500",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS",
                "300");
        Set<String> underWay = keys(1, 2);
        try (ChildJvm killed = process(variables, THINGS)) {
            eventually(() -> assertThat(printed(SampleProcess.STARTED, killed)).containsAll(underWay));
            eventually(() -> assertThat(printed(SampleProcess.HANDLED, killed)).isEqualTo(keys(0, 2)));

            // When
            killed.kill();
        }

        // Then
        try (ChildJvm again = process(variables, 0)) {
            eventually(() -> assertThat(printed(SampleProcess.HANDLED, again)).containsAll(underWay));
        }
    }

    private static ChildJvm process(Map<String, String> variables, int things) {
        Map<String, String> all = new HashMap<>(variables);
        all.put(SampleProcess.THINGS, String.valueOf(things));
        ChildJvm process = ChildJvm.start(
                ChildJvm.Program.of(SampleProcess.class).withEnvironment(all),
                line -> line.contains("Started SampleProcess"));
        process.awaitReady(TIMEOUT);
        return process;
    }

    /** The keys of the records with these numbers. */
    private static Set<String> keys(int first, int step) {
        return IntStream.iterate(first, number -> number < THINGS, number -> number + step)
                .mapToObj(number -> "thing-" + number)
                .collect(Collectors.toSet());
    }

    private static Set<String> printed(String prefix, ChildJvm process) {
        return process.output()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}
