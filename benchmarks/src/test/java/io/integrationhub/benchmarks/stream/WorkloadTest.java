package io.integrationhub.benchmarks.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.integrationhub.benchmarks.report.Spread;
import io.integrationhub.benchmarks.stream.Workload.Item;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void drawsKeysByZipfsLaw() {
        Workload workload = Workload.of(1, 1_000, 20_000);

        // 1 / (1 + 1/2 + … + 1/1000)
        assertThat(workload.hottest() / 20_000.0).isCloseTo(0.1336, within(0.01));
        assertThat(workload.perKey().get("order-0")).isEqualTo(workload.hottest());
    }

    @Test
    void drawsTheSameKeysForAllArmsOfARound() {
        assertThat(Workload.of(3, 100, 50)).isEqualTo(Workload.of(3, 100, 50));
    }

    @Test
    void detectsARecordOutOfOrder() {
        // Given
        Tally tally = new Tally(Workload.of(1, 1, 3), false);

        // When
        tally.process(new Item(1, "order-0", 1).body(), () -> {});
        tally.process(new Item(1, "order-0", 3).body(), () -> {});

        // Then
        assertThat(tally.violations()).isEqualTo(1);
    }

    @Test
    void acceptsTheLastDoorbellForAll() throws Exception {
        // Given
        Tally tally = new Tally(Workload.of(1, 1, 3), true);

        // When
        tally.process(new Item(1, "order-0", 3).body(), () -> {});
        tally.await(Duration.ofSeconds(1));

        // Then
        assertThat(tally.violations()).isZero();
        assertThat(tally.calls()).isEqualTo(1);
    }

    @Test
    void summarizesMedianAndRange() {
        assertThat(Spread.of(3, 1, 2, 10)).isEqualTo(new Spread(1, 2.5, 10));
    }
}
