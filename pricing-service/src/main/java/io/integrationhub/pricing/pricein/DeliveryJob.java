package io.integrationhub.pricing.pricein;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.PriceInFlow;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.pricing.settings.PricingSettings;
import java.time.Duration;

/** Has runs read what has arrived. */
record DeliveryJob(PriceInFlow flow) implements PeriodicJob {

    @Override
    public String name() {
        return "price-deliveries";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PriceTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return PricingSettings.of(tenant).batchInterval();
    }

    @Override
    public void run(Tenant tenant) {
        flow.requestRuns(tenant.id());
    }
}
