package io.integrationhub.test.service.tray;

import static io.integrationhub.test.service.tray.TrayService.eventually;
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

/** SIGKILL while records are under way: the broker still has what had no effect yet. */
class KilledWhileAtWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    void losesNoRecordThatWasUnderWayWhenTheProcessWasKilled() {
        // Given
        Map<String, String> variables = Map.of(
                "SPRING_DATASOURCE_URL",
                EmbeddedDatabase.shared().newDatabase(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "SPRING_KAFKA_CONSUMER_PROPERTIES_SESSION_TIMEOUT_MS",
                "1500",
                "SPRING_KAFKA_CONSUMER_PROPERTIES_HEARTBEAT_INTERVAL_MS",
                "300");
        Set<String> underWay = keys(1, 2);
        try (ChildJvm killed = process(variables, THINGS)) {
            eventually(() -> assertThat(said(TrayProcess.BEGUN, killed)).containsAll(underWay));
            eventually(() -> assertThat(said(TrayProcess.TAKEN, killed)).isEqualTo(keys(0, 2)));

            // When
            killed.kill();
        }

        // Then
        try (ChildJvm again = process(variables, 0)) {
            eventually(() -> assertThat(said(TrayProcess.TAKEN, again)).containsAll(underWay));
        }
    }

    private static ChildJvm process(Map<String, String> variables, int things) {
        Map<String, String> all = new HashMap<>(variables);
        all.put(TrayProcess.THINGS, String.valueOf(things));
        ChildJvm process = ChildJvm.start(
                ChildJvm.Program.of(TrayProcess.class).withEnvironment(all),
                line -> line.contains("Started TrayProcess"));
        process.awaitReady(PATIENCE);
        return process;
    }

    /** The keys of the things with the numbers from there on, in such steps. */
    private static Set<String> keys(int first, int step) {
        return IntStream.iterate(first, number -> number < THINGS, number -> number + step)
                .mapToObj(number -> "thing-" + number)
                .collect(Collectors.toSet());
    }

    private static Set<String> said(String what, ChildJvm process) {
        return process.output()
                .lines()
                .filter(line -> line.startsWith(what))
                .map(line -> line.substring(what.length()))
                .collect(Collectors.toSet());
    }
}
