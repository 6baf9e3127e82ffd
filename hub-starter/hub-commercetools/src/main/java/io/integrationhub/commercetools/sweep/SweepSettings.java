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
 * How a tenant's Project is swept for resources whose notifications were missed.
 *
 * @param interval Time between two sweeps; 0s runs them on demand only.
 * @param delay Minimum age of a modification, so that its notification and the query's index are ahead of the sweep.
 * @param overlap Time before the cursor that is read again, for resources that the query's index contained too late.
 * @param from Time from which the very first sweep reads, as a backfill. Defaults to the first start of the service.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools.sweep")
record SweepSettings(
        @DefaultValue("15m") Duration interval,
        @DefaultValue("1m") Duration delay,
        @DefaultValue("5m") Duration overlap,
        @Nullable Instant from) {

    static final TenantSection<SweepSettings> SECTION =
            TenantSection.of("commercetools.sweep", SweepSettings.class).checkedBy(SweepSettings::check);

    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);

    private static void check(Tenant tenant, SweepSettings settings, Findings findings) {
        Duration interval = settings.interval();
        if (interval != null && interval.isPositive() && interval.compareTo(MIN_INTERVAL) < 0) {
            findings.add("commercetools.sweep.interval", "must be at least 1s, or 0s for sweeps on demand only");
        }
    }
}
