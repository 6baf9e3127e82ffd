package io.integrationhub.catalogsync.feed;

import io.integrationhub.catalogsync.delivery.Deliveries;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;

/**
 * Stored deliveries as documents.
 *
 * @param deliveries where they are
 */
record StoredDocuments(Deliveries deliveries) {

    /** @throws PermanentFault {@code CATALOG_MALFORMED} if the delivery is not stored any more */
    SourceDocument find(Tenant tenant, String document) {
        String name = deliveries
                .name(tenant.id(), document)
                .orElseThrow(() -> new PermanentFault(
                        CatalogFinding.CATALOG_MALFORMED,
                        "there is no stored delivery '" + document + "'; deliver it again"));
        return SourceDocument.of(name, () -> deliveries.open(tenant.id(), document));
    }
}
