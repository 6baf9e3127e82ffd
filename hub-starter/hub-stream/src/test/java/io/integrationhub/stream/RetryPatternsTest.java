package io.integrationhub.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RetryPatternsTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void givesThePauseOfTheLastStepReached() {
        // Given
        RetryPatterns patterns = new RetryPatterns(Map.of("orders", "1:10s, 5:1m, 10:15m"));

        // When
        List<Long> seconds = IntStream.rangeClosed(1, 12)
                .mapToObj(attempt ->
                        patterns.pause("orders", NONE, attempt).orElseThrow().toSeconds())
                .toList();

        // Then
        assertThat(seconds).containsExactly(10L, 10L, 10L, 10L, 60L, 60L, 60L, 60L, 60L, 900L, 900L, 900L);
        assertThat(patterns.pause("payments", NONE, 1)).isEmpty();
    }

    @Test
    void prefersThePatternOfTheSystem() {
        // Given
        RetryPatterns patterns = new RetryPatterns(Map.of("order-progress", "1:10s", "order-progress.oms-eu", "2:1m"));

        // Then
        assertThat(patterns.pause("order-progress", Optional.of("oms-eu"), 2)).contains(Duration.ofMinutes(1));
        assertThat(patterns.pause("order-progress", Optional.of("oms-eu"), 1)).isEmpty();
        assertThat(patterns.pause("order-progress", Optional.of("commercetools"), 2))
                .contains(Duration.ofSeconds(10));
    }

    @Test
    void isSetByTheEnvironment() {
        // Given
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "HUB_STREAM_RETRIES_ORDERPROGRESS", "1:10s",
                                        "HUB_STREAM_RETRIES_ORDERPROGRESS_OMS", "1:1m",
                                        "HUB_STREAM_RETRIES_PAYMENTS", "1:1h")));
        ConfigurationPropertySources.attach(environment);

        // When
        RetryPatterns patterns = Binder.get(environment)
                .bindOrCreate("hub.stream", StreamProperties.class)
                .patterns();

        // Then
        assertThat(patterns.pause("order-progress", NONE, 1)).contains(Duration.ofSeconds(10));
        assertThat(patterns.pause("order-progress", Optional.of("oms"), 1)).contains(Duration.ofMinutes(1));
        assertThat(patterns.pause("payments", NONE, 1)).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10s", "1:", "0:10s", "1:10s,1:20s", "1:-5s", "x:1s", "1:10 bananas", "1:10s,"})
    void rejectsWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> new RetryPatterns(Map.of("orders", pattern)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hub.stream.retries.orders");
    }

    @Test
    void rejectsAnInletThatDoesNotExist() {
        assertThatThrownBy(() -> new RetryPatterns(Map.of("ordres", "1:1s")).requireFor(Set.of("orders", "payments")))
                .hasMessage("hub.stream.retries.ordres: this service has no such inlet; it has orders, payments");
    }
}
