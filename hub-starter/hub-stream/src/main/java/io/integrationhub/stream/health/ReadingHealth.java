package io.integrationhub.stream.health;

import io.integrationhub.stream.inlet.InletState;
import io.integrationhub.stream.inlet.PauseReason;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Is down while an inlet cannot read until somebody acts at the broker, or accepts what was done there. A restart would
 * not help, so it belongs to no probe.
 */
record ReadingHealth(Supplier<List<InletState>> inlets) implements HealthIndicator {

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (InletState state : inlets.get()) {
            state.pauseReasons().stream()
                    .filter(ReadingHealth::needsAPerson)
                    .forEach(reason -> health.down().withDetail(state.inlet().toString(), reason.label()));
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
