package io.integrationhub.run.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.Run;
import io.integrationhub.run.store.RunState;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Large deliveries; the log says how long they take. */
@Tag("soak")
class RunVolumeSoakTest {

    private static final Logger log = LoggerFactory.getLogger(RunVolumeSoakTest.class);
    private static final int ITEMS = 100_000;

    private final RunFixture fixture = new RunFixture();

    @Test
    void staysWithinSecondsAndMemoryWhereLittleChanges() {
        // Given
        Measured first = measure(0);
        Measured unchanged = measure(0);

        // When
        Measured changed = measure(1_000);

        // Then
        log.atInfo()
                .addKeyValue("first", first.duration())
                .addKeyValue("unchanged", unchanged.duration())
                .addKeyValue("changed", changed.duration())
                .addKeyValue("megabytes", unchanged.megabytes())
                .log("Measured");
        assertThat(fixture.counts(changed.run())).containsEntry("article CHANGE DONE", 1_000L);
        assertThat(unchanged.duration()).isLessThan(Duration.ofSeconds(15));
        assertThat(unchanged.megabytes()).isLessThan(150);
    }

    private record Measured(Run run, Duration duration, long megabytes) {}

    private Measured measure(int changes) {
        long before = usedMemory();
        long begin = System.nanoTime();
        long[] most = new long[1];
        Run run = fixture.run(fixture.sources.add(
                Scope.FULL,
                sink -> IntStream.range(0, ITEMS).forEach(i -> {
                    sink.add(Article.of("A-" + i, i < changes ? "2" : "1"));
                    if (i % 10_000 == 0) {
                        most[0] = Math.max(most[0], usedMemory());
                    }
                })));
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        return new Measured(run, duration, Math.max(0, most[0] - before) / 1_000_000);
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
