package io.integrationhub.catalogsync;

import io.integrationhub.catalogsync.CatalogSyncOutcome.ToRemove;
import io.integrationhub.catalogsync.CatalogSyncOutcome.ToWrite;
import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductDecision;
import io.integrationhub.catalogsync.product.ProductDecision.Remove;
import io.integrationhub.catalogsync.product.ProductDecision.Write;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.catalogsync.productmaster.ProductMaster;
import io.integrationhub.core.tenant.Tenant;
import java.util.Optional;

/**
 * Reads a product from its master and decides what commercetools needs. <strong>It writes nothing yet</strong>: the
 * steps act and record are missing, and each outcome says what would have been done.
 *
 * <p>Messages arrive at least once and in no order, so a message only identifies a product. Returning acknowledges it;
 * a {@code TransientFault} has it retried, a {@code PermanentFault} has it parked.
 */
public class CatalogSyncFlow {

    private final ProductMaster master;

    CatalogSyncFlow(ProductMaster master) {
        this.master = master;
    }

    /** Synchronizes one product. */
    public CatalogSyncOutcome sync(Tenant tenant, ProductNumber number) {
        Optional<Product> product = master.find(tenant, number);

        return switch (ProductDecision.of(product)) {
            case Write write -> new ToWrite(write.product().number());
            case Remove _ -> new ToRemove(number);
        };
    }
}
