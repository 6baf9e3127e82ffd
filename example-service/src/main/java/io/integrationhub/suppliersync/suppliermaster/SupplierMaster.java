package io.integrationhub.suppliersync.suppliermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import java.util.Optional;

/** The system that masters a tenant's suppliers, whatever protocol it uses. */
public interface SupplierMaster {

    /**
     * Reads a supplier. Repeatable because it only reads.
     *
     * @return empty if the master does not have it
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link SupplierMasterFault#SUPPLIER_RESPONSE_UNREADABLE}
     */
    Optional<Supplier> find(Tenant tenant, SupplierNumber number);
}
