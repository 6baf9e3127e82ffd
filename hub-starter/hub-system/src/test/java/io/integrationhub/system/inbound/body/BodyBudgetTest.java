package io.integrationhub.system.inbound.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.system.inbound.RequestRejected;
import io.integrationhub.system.inbound.body.BodyBudget.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(100, 3);

    @Test
    void boundsTheNumberOfBodiesPerTenant() {
        // Given
        budget.begin("acme");
        budget.begin("acme");
        Share third = budget.begin("acme");

        // When
        // Then
        assertThatThrownBy(() -> budget.begin("acme")).isInstanceOfSatisfying(RequestRejected.class, it -> {
            assertThat(it.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(it.retryAfter()).contains(Duration.ofSeconds(1));
        });
        assertThatCode(() -> budget.begin("bolt")).doesNotThrowAnyException();
        third.close();
        assertThatCode(() -> budget.begin("acme")).doesNotThrowAnyException();
    }

    @Test
    void leavesHalfOfTheBytesToOtherTenants() {
        // Given
        Share first = budget.begin("acme");
        Share second = budget.begin("acme");
        first.grow(30);

        // When
        // Then
        assertThatThrownBy(() -> second.grow(21)).isInstanceOf(RequestRejected.class);
        assertThatCode(() -> budget.begin("bolt").grow(45)).doesNotThrowAnyException();
    }

    @Test
    void boundsTheBytesOfAllTenants() {
        // Given
        budget.begin("acme").grow(45);
        budget.begin("bolt").grow(45);

        // When
        // Then
        assertThatThrownBy(() -> budget.begin("core").grow(20)).isInstanceOf(RequestRejected.class);
    }

    @Test
    void givesBackWhatABodyHeld() {
        // Given
        for (int run = 0; run < 100; run++) {
            try (Share share = budget.begin("acme")) {
                share.grow(49);
            }
        }

        // When
        Share alone = budget.begin("acme");

        // Then
        assertThatCode(() -> alone.grow(1_000)).doesNotThrowAnyException();
    }
}
