package io.integrationhub.suppliersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.suppliersync.SupplierSyncFlow;
import io.integrationhub.suppliersync.SupplierSyncOutcome;
import io.integrationhub.suppliersync.SupplierSyncOutcome.ToRemove;
import io.integrationhub.suppliersync.SupplierSyncOutcome.ToWrite;
import io.integrationhub.suppliersync.settings.SupplierTenant;
import io.integrationhub.suppliersync.supplier.SupplierNumber;
import org.springframework.stereotype.Component;

/** Handles messages about suppliers: a message only says which supplier to read. */
@Component
class SupplierMessageHandler implements RecordHandler {

    private final SupplierSyncFlow flow;
    private final Tenants tenants;

    SupplierMessageHandler(SupplierSyncFlow flow, Tenants tenants) {
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "suppliers";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return SupplierTenant.isMastered(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.sync(tenants.get(message.tenant()), number(message)));
    }

    private static SupplierNumber number(InboundRecord message) {
        try {
            return new SupplierNumber(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    SupplierMessageFault.SUPPLIER_MESSAGE_MALFORMED,
                    "the message's key must be the number of a supplier: " + e.getMessage());
        }
    }

    private static Ending ending(SupplierSyncOutcome outcome) {
        return switch (outcome) {
            case ToWrite it -> Ending.of(it, it.number().value(), "the master has it; nothing is written yet");
            case ToRemove it ->
                Ending.of(it, it.number().value(), "the master does not have it as active; nothing is removed yet");
        };
    }
}
