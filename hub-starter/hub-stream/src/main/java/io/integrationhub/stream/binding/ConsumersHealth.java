package io.integrationhub.stream.binding;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Is down until the consumers have started for the first time; later failures do not count. */
record ConsumersHealth(DeferredConsumerStart consumers) implements HealthIndicator {

    @Override
    public Health health() {
        return consumers.areStarted()
                ? Health.up().build()
                : Health.down().withDetail("reason", consumers.problem()).build();
    }
}
