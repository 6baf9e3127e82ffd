package io.integrationhub.taxadapter.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class BestEffortQueriesTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void returnsTheFallbackIfAQueryIsLate() {
        // Given
        BestEffortQueries queries =
                new BestEffortQueries(task -> Thread.ofVirtual().start(task));

        // When
        String result = queries.query(this::late, "fallback");

        // Then
        assertThat(result).isEqualTo("fallback");
        never.countDown();
    }

    @Test
    void ignoresAFailedUpdate() {
        // Given
        BestEffortQueries queries = new BestEffortQueries(Runnable::run);

        // When
        queries.update(() -> {
            throw new QueryTimeoutException("the database is late");
        });

        // Then
        assertThat(queries.query(() -> "result", "")).isEqualTo("result");
    }

    private String late() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }
}
