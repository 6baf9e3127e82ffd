package io.integrationhub.stream.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.FlowId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressWatchTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final FlowId ORDERS = new FlowId(new TenantId("acme"), "orders");

    private Instant now = START;
    private final ProgressWatch watch = new ProgressWatch(() -> now);

    @Test
    void countsFromWhenAFlowIsFirstSeenWithWork() {
        // Given
        watch.standingStill(ORDERS);
        now = START.plusSeconds(60);

        // When
        Duration still = watch.standingStill(ORDERS);

        // Then
        assertThat(still).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void countsAnewFromTheLastEnding() {
        // Given
        watch.standingStill(ORDERS);
        watch.moved(ORDERS, START.plusSeconds(50));
        now = START.plusSeconds(60);

        // When
        Duration still = watch.standingStill(ORDERS);

        // Then
        assertThat(still).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void isNotSetBackByAnEndingHeardOfLate() {
        // Given
        watch.moved(ORDERS, START.plusSeconds(50));
        watch.moved(ORDERS, START.plusSeconds(40));
        now = START.plusSeconds(60);

        // When
        Duration still = watch.standingStill(ORDERS);

        // Then
        assertThat(still).isEqualTo(Duration.ofSeconds(10));
    }
}
