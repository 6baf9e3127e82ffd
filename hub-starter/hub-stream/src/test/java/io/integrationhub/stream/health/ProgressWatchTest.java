package io.integrationhub.stream.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressWatchTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final InletId ORDERS = new InletId(new TenantId("acme"), "orders");

    private Instant now = START;
    private final ProgressWatch watch = new ProgressWatch(() -> now);

    @Test
    void countsFromTheFirstCheckWithRecords() {
        // Given
        watch.sinceProgress(ORDERS);
        now = START.plusSeconds(60);

        // When
        Duration sinceProgress = watch.sinceProgress(ORDERS);

        // Then
        assertThat(sinceProgress).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void countsFromTheLastFinishedRecord() {
        // Given
        watch.sinceProgress(ORDERS);
        watch.progressed(ORDERS, START.plusSeconds(50));
        now = START.plusSeconds(60);

        // When
        Duration sinceProgress = watch.sinceProgress(ORDERS);

        // Then
        assertThat(sinceProgress).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void ignoresAFinishedRecordThatIsReportedLate() {
        // Given
        watch.progressed(ORDERS, START.plusSeconds(50));
        watch.progressed(ORDERS, START.plusSeconds(40));
        now = START.plusSeconds(60);

        // When
        Duration sinceProgress = watch.sinceProgress(ORDERS);

        // Then
        assertThat(sinceProgress).isEqualTo(Duration.ofSeconds(10));
    }
}
