package io.integrationhub.commercetools.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether all resources of a watch were healthy at their last check. Never calls commercetools.
 *
 * @param watch the watch
 */
public record WatchHealth(Watch<?> watch) implements HealthIndicator {

    @Override
    public Health health() {
        var states = watch.states();
        boolean isHealthy = states.values().stream().allMatch(ResourceState::isHealthy);
        Health.Builder health = isHealthy ? Health.up() : Health.down();
        states.forEach((resource, state) -> health.withDetail(resource.label(), state.condition()));
        return health.build();
    }
}
