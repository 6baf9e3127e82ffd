package io.integrationhub.run.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RunPropertiesTest {

    @Test
    void looksForRunsEverySecondAndRetriesFiveTimesByDefault() {
        assertThat(bound(Map.of()))
                .isEqualTo(new RunProperties(
                        Duration.ofSeconds(1),
                        5,
                        Duration.ofMillis(500),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30)));
    }

    @Test
    void readsEverySetting() {
        assertThat(bound(Map.of(
                        "hub.runs.poll-interval", "2s",
                        "hub.runs.max-attempts", "3",
                        "hub.runs.backoff", "1s",
                        "hub.runs.max-backoff", "1m",
                        "hub.runs.outage-pause", "5m")))
                .isEqualTo(new RunProperties(
                        Duration.ofSeconds(2), 3, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    @Test
    void doublesThePauseUpToTheLongest() {
        // Given
        RunProperties properties = bound(Map.of());

        // Then
        assertThat(properties.pauseAfter(0)).isEqualTo(Duration.ofMillis(500));
        assertThat(properties.pauseAfter(3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.pauseAfter(1_000)).isEqualTo(Duration.ofSeconds(30));
    }

    private static RunProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("hub.runs", RunProperties.class);
    }
}
