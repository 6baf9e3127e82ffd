package io.integrationhub.commercetools.sweep;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a tenant's Project is swept for what messages missed.
 *
 * @param interval Time between two sweeps; 0s runs them on demand only.
 * @param lag Age that a modification must have, so that its message and the query's index come first.
 * @param overlap Time that is read again before the cursor, for resources that the query's index showed late.
 * @param from Date from which the first sweep ever reads, as a backfill; the start of the service when left out.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.sweep")
record SweepSettings(
        @DefaultValue("15m") Duration interval,
        @DefaultValue("1m") Duration lag,
        @DefaultValue("5m") Duration overlap,
        @Nullable Instant from) {

    static final TenantSection<SweepSettings> SECTION =
            TenantSection.of("commercetools.sweep", SweepSettings.class).checkedBy(SweepSettings::check);

    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    private static void check(Tenant tenant, SweepSettings settings, Findings findings) {
        Duration interval = settings.interval();
        if (interval != null && interval.isPositive() && interval.compareTo(SHORTEST_INTERVAL) < 0) {
            findings.add("commercetools.sweep.interval", "must be at least 1s, or 0s for sweeps on demand only");
        }
    }
}
