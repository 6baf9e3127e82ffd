package io.integrationhub.stream.binding;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down until the consumers have started for the first time; later failures are not looked at. */
record ConsumersHealth(LateConsumers consumers) implements HealthIndicator {

    @Override
    public Health health() {
        return consumers.areConsuming()
                ? Health.up().build()
                : Health.down().withDetail("reason", consumers.obstacle()).build();
    }
}
