package io.integrationhub.catalogsync.broker;

import io.integrationhub.catalogsync.CatalogSyncFlow;
import io.integrationhub.catalogsync.CatalogSyncOutcome;
import io.integrationhub.catalogsync.CatalogSyncOutcome.ToRemove;
import io.integrationhub.catalogsync.CatalogSyncOutcome.ToWrite;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Handles messages about products: a message only says which product to read. */
@Component
class ProductMessageHandler implements RecordHandler {

    private final CatalogSyncFlow flow;
    private final Tenants tenants;

    ProductMessageHandler(CatalogSyncFlow flow, Tenants tenants) {
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
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.sync(tenants.get(message.tenant()), number(message)));
    }

    private static ProductNumber number(InboundRecord message) {
        try {
            return new ProductNumber(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    ProductMessageFault.PRODUCT_MESSAGE_MALFORMED,
                    "the message's key must be the number of a product: " + e.getMessage());
        }
    }

    private static Ending ending(CatalogSyncOutcome outcome) {
        return switch (outcome) {
            case ToWrite it -> Ending.of(it, it.number().value(), "the master has it; nothing is written yet");
            case ToRemove it ->
                Ending.of(it, it.number().value(), "the master does not have it as active; nothing is removed yet");
        };
    }
}
