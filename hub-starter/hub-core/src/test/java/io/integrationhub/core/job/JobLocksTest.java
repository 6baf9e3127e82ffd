package io.integrationhub.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobLocksTest {

    private final List<Boolean> interruptedAtRelease = new ArrayList<>();
    private final LockProvider provider = _ ->
            Optional.of(() -> interruptedAtRelease.add(Thread.currentThread().isInterrupted()));
    private final JobLocks locks = new JobLocks(provider, InstantSource.system());

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void releasesTheLockOfWorkThatIsInterrupted() {
        // When
        Optional<String> result = locks.runExclusively("sweep", () -> {
            Thread.currentThread().interrupt();
            return "done";
        });

        // Then
        assertThat(result).contains("done");
        assertThat(interruptedAtRelease).containsExactly(false);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void releasesTheLockOfWorkThatFailsBecauseItIsInterrupted() {
        // When
        assertThatIllegalStateException()
                .isThrownBy(() -> locks.runExclusively("sweep", () -> {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted");
                }));

        // Then
        assertThat(interruptedAtRelease).containsExactly(false);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
