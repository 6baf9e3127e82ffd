package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.Duration;

/**
 * Provisions the custom field for unconfirmed orders before the first order needs it. Orders that come earlier get it
 * once they exist. Each replica caches what exists, so each one runs the job; after the first success it does nothing.
 */
record UnconfirmedFieldJob(ProvisionedFields fields) implements PeriodicJob {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "unconfirmed-field";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public boolean isExclusive() {
        return false;
    }

    @Override
    public void run(Tenant tenant) {
        fields.provisionType(tenant);
    }
}
