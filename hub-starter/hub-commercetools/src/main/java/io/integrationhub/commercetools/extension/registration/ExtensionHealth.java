package io.integrationhub.commercetools.extension.registration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether all Extensions are registered as they should be, as they were last seen; asks nobody.
 *
 * @param watch has looked
 */
record ExtensionHealth(ExtensionWatch watch) implements HealthIndicator {

    @Override
    public Health health() {
        var states = watch.states();
        boolean well = states.values().stream().allMatch(ExtensionState::isHealthy);
        Health.Builder health = well ? Health.up() : Health.down();
        states.forEach((entry, state) -> health.withDetail(entry.tenant() + "." + entry.name(), state.condition()));
        return health.build();
    }
}
