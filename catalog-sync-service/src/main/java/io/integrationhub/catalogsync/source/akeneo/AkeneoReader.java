package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunSource;

/** Reads the catalogs of tenants whose product master is Akeneo. */
public interface AkeneoReader {

    /** Whether the tenant's product master is Akeneo. */
    boolean isFor(Tenant tenant);

    /** Everything that the tenant's channel has: product types, categories, products and prices. */
    RunSource source(Tenant tenant);
}
