package io.integrationhub.taxadapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class AsideTest {

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void aLateAnswerIsNotWaitedFor() {
        // Given
        Aside aside = new Aside(task -> Thread.ofVirtual().start(task));

        // When
        String answer = aside.soon(this::late, "nothing remembered");

        // Then
        assertThat(answer).isEqualTo("nothing remembered");
        never.countDown();
    }

    @Test
    void whatCannotBeToldHarmsNobody() {
        // Given
        Aside aside = new Aside(Runnable::run);

        // When
        aside.later(() -> {
            throw new QueryTimeoutException("the database is late");
        });

        // Then
        assertThat(aside.soon(() -> "it answers again", "")).isEqualTo("it answers again");
    }

    private String late() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "too late";
    }
}
