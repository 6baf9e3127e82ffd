package io.integrationhub.catalogsync.productmaster;

import io.integrationhub.catalogsync.product.Product;
import io.integrationhub.catalogsync.product.ProductNumber;
import io.integrationhub.core.tenant.Tenant;
import java.util.Optional;

/** The system that masters a tenant's products, whatever protocol it uses. */
public interface ProductMaster {

    /**
     * Reads a product. Repeatable because it only reads.
     *
     * @return empty if the master does not have it
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link ProductMasterFault#PRODUCT_RESPONSE_UNREADABLE}
     */
    Optional<Product> find(Tenant tenant, ProductNumber number);
}
