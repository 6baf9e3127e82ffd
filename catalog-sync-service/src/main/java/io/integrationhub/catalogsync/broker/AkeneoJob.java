package io.integrationhub.catalogsync.broker;

import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.catalogsync.source.akeneo.AkeneoReader;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;
import java.time.Duration;

/** Requests a run of each product master that is read over its API. */
record AkeneoJob(AkeneoReader akeneo, Runs runs) implements PeriodicJob {

    @Override
    public String name() {
        return "catalog-pull";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ProductTenant.isMastered(tenant) && akeneo.isFor(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return CatalogSettings.of(tenant).pollInterval();
    }

    @Override
    public void run(Tenant tenant) {
        runs.request(tenant.id(), RunRequest.of(ProductTenant.masterOf(tenant), "", name()));
    }
}
