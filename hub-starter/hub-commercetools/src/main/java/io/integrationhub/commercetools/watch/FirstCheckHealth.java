package io.integrationhub.commercetools.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Is down until every resource of a watch was checked for the first time, whatever the check found: an outage of
 * commercetools, or the wrong setting of one tenant, must not keep a service from becoming ready.
 *
 * @param watch the resources
 */
public record FirstCheckHealth(Watch<?> watch) implements HealthIndicator {

    @Override
    public Health health() {
        return watch.isEachChecked()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "the first check has not ended for each tenant")
                        .build();
    }
}
