package io.integrationhub.pricing.pricein;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.ledger.Deliveries;
import io.integrationhub.pricing.settings.PriceTenant;
import io.integrationhub.pricing.settings.PricingSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes old deliveries, and reports those that were never complete. */
record DeliveryRetentionJob(Deliveries deliveries, InstantSource clock) implements PeriodicJob {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRetentionJob.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "price-delivery-retention";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return PriceTenant.isMastered(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return INTERVAL;
    }

    @Override
    public void run(Tenant tenant) {
        Duration retention = PricingSettings.of(tenant).deliveryRetention();
        deliveries
                .purge(tenant.id(), clock.instant().minus(retention))
                .forEach(delivery -> log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("detail", delivery)
                        .log("Deleted a delivery of prices that was never complete; none of it was read"));
    }
}
