package io.integrationhub.suppliersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.suppliersync.SupplierSyncOutcome.ToRemove;
import io.integrationhub.suppliersync.SupplierSyncOutcome.ToWrite;
import io.integrationhub.suppliersync.supplier.Supplier;
import io.integrationhub.suppliersync.supplier.SupplierDecision;
import io.integrationhub.suppliersync.supplier.SupplierDecision.Remove;
import io.integrationhub.suppliersync.supplier.SupplierDecision.Write;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import io.integrationhub.suppliersync.suppliermaster.SupplierMaster;
import java.util.Optional;

/**
 * Reads a supplier from its master and decides what commercetools needs. <strong>It writes nothing yet</strong>: the
 * steps act and record are missing, and each outcome says what would have been done.
 *
 * <p>Messages arrive at least once and in no order, so a message only identifies a supplier. Returning acknowledges it;
 * a {@code TransientFault} has it retried, a {@code PermanentFault} has it parked.
 */
public class SupplierSyncFlow {

    private final SupplierMaster master;

    SupplierSyncFlow(SupplierMaster master) {
        this.master = master;
    }

    /** Synchronizes one supplier. */
    public SupplierSyncOutcome sync(Tenant tenant, SupplierNumber number) {
        Optional<Supplier> supplier = master.find(tenant, number);

        return switch (SupplierDecision.of(supplier)) {
            case Write write -> new ToWrite(write.supplier().number());
            case Remove _ -> new ToRemove(number);
        };
    }
}
