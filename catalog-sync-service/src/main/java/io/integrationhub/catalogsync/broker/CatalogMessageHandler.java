package io.integrationhub.catalogsync.broker;

import io.integrationhub.catalogsync.CatalogImportFlow;
import io.integrationhub.catalogsync.CatalogImportOutcome;
import io.integrationhub.catalogsync.CatalogImportOutcome.RunRequested;
import io.integrationhub.catalogsync.delivery.Delivery;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Accepts documents that the source sends as messages: by webhook, by poll or through the broker. */
@Component
class CatalogMessageHandler implements RecordHandler {

    private final CatalogImportFlow flow;
    private final Tenants tenants;

    CatalogMessageHandler(CatalogImportFlow flow, Tenants tenants) {
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "products";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ProductTenant.isMastered(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        String document = message.key() + " "
                + ContentHash.ofFields(message.body(), message.receivedAt()).shortForm();
        Delivery delivery =
                Delivery.of(ProductTenant.masterOf(tenant), document, "message " + message.key(), message.body());
        return ending(message.key(), flow.receive(tenant, delivery, "message " + message.key()));
    }

    private static Ending ending(String key, CatalogImportOutcome outcome) {
        return switch (outcome) {
            case RunRequested it -> Ending.of(it, key, "run " + it.run() + " reads it");
        };
    }
}
