package io.integrationhub.stream.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.inlet.InletId;
import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ProgressHealthTest {

    private static final InletId ORDERS = new InletId(new TenantId("acme"), "orders");
    private static final Duration STUCK_THRESHOLD = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final List<InletState> states = new ArrayList<>();
    private final ProgressHealth health =
            new ProgressHealth(() -> states, new ProgressWatch(() -> now), () -> now, STUCK_THRESHOLD);

    @Test
    void isUpWithoutRecords() {
        assertThat(statusAfterAnHour(state(0, 0, Set.of()))).isEqualTo(Status.UP);
    }

    @Test
    void isDownWhenRecordsAreInFlightAndNoneIsFinished() {
        assertThat(statusAfterAnHour(state(3, 3, Set.of()))).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails()).containsEntry("stuck", List.of("acme/orders"));
    }

    @Test
    void isDownWhenRecordsWaitAndNoneIsRead() {
        assertThat(statusAfterAnHour(state(0, 500, Set.of()))).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhenTheMaximumIsInFlightAndNoneIsFinished() {
        assertThat(statusAfterAnHour(state(1000, 5000, Set.of(new PauseReason.Backpressure()))))
                .isEqualTo(Status.DOWN);
    }

    @Test
    void isUpWhileTheFlowIsPausedOnPurpose() {
        assertThat(statusAfterAnHour(state(3, 500, Set.of(new PauseReason.Person()))))
                .isEqualTo(Status.UP);
        assertThat(statusAfterAnHour(state(3, 500, Set.of(new PauseReason.Outage("oms")))))
                .isEqualTo(Status.UP);
        assertThat(statusAfterAnHour(state(3, 500, Set.of(new PauseReason.AccessDenied()))))
                .as("a restart would not help")
                .isEqualTo(Status.UP);
    }

    @Test
    void isUpAgainOnceARecordIsFinished() {
        // Given
        statusAfterAnHour(state(3, 3, Set.of()));

        // When
        states.set(0, new InletState(ORDERS, Set.of(), 4, 2, OptionalLong.of(2), Optional.empty(), Optional.of(now)));

        // Then
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private Status statusAfterAnHour(InletState state) {
        states.clear();
        states.add(state);
        health.health();
        now = now.plus(Duration.ofHours(1));
        return health.health().getStatus();
    }

    private static InletState state(int inFlight, long lag, Set<PauseReason> pauseReasons) {
        return new InletState(
                ORDERS, pauseReasons, 4, inFlight, OptionalLong.of(lag), Optional.empty(), Optional.empty());
    }
}
