package io.integrationhub.stream.health;

import io.integrationhub.stream.flow.FlowState;
import io.integrationhub.stream.flow.PauseReason;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Is down while a flow cannot read until somebody acts at the broker, or accepts what was done there. A restart would
 * not help, so it belongs to no probe.
 */
record ReadingHealth(Supplier<List<FlowState>> flows) implements HealthIndicator {

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (FlowState state : flows.get()) {
            state.pauseReasons().stream()
                    .filter(ReadingHealth::needsAPerson)
                    .forEach(reason -> health.down().withDetail(state.flow().toString(), reason.label()));
        }
        return health.build();
    }

    private static boolean needsAPerson(PauseReason reason) {
        return switch (reason) {
            case PauseReason.AccessDenied _, PauseReason.PartitionsAdded _ -> true;
            case PauseReason.Person _, PauseReason.Outage _, PauseReason.Backpressure _ -> false;
        };
    }
}
