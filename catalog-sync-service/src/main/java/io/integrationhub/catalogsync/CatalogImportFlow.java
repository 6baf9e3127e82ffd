package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.CatalogImportOutcome.RunRequested;
import io.integrationhub.catalogsync.delivery.Deliveries;
import io.integrationhub.catalogsync.delivery.Delivery;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.RunRequest;
import io.integrationhub.run.Runs;

/**
 * Stores a delivery of a source and requests the run that brings it to commercetools.
 *
 * <p>The run does the rest, in any replica: it reads the stored delivery, plans what differs from what was applied, and
 * writes product types and categories, then products. Repeating this is harmless: the same delivery is stored once, and
 * a run of what was applied changes nothing.
 */
public class CatalogImportFlow {

    private final Deliveries deliveries;
    private final Runs runs;

    CatalogImportFlow(Deliveries deliveries, Runs runs) {
        this.deliveries = deliveries;
        this.runs = runs;
    }

    /**
     * Accepts a delivery.
     *
     * @param requestedBy what brought it, for people
     */
    public CatalogImportOutcome receive(Tenant tenant, Delivery delivery, String requestedBy) {
        deliveries.store(tenant.id(), delivery);

        // Last: if the process dies before, the delivery comes again and is found stored.
        long run = runs.request(tenant.id(), RunRequest.of(delivery.source(), delivery.document(), requestedBy));

        return new RunRequested(run);
    }
}
