package io.integrationhub.commercetools.subscription;

import io.integrationhub.core.tenant.TenantId;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether all Subscriptions deliver, as they were last seen; asks nobody. */
final class SubscriptionHealth implements HealthIndicator {

    private final SubscriptionWatch watch;

    SubscriptionHealth(SubscriptionWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        Map<TenantId, SubscriptionState> states = watch.states();
        boolean well = states.values().stream().allMatch(SubscriptionState::isHealthy);
        Health.Builder health = well ? Health.up() : Health.down();
        states.forEach((tenant, state) -> health.withDetail(tenant.value(), state.condition()));
        return health.build();
    }
}
