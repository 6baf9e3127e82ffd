package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerSyncFlow;
import io.integrationhub.customersync.CustomerSyncOutcome;
import io.integrationhub.customersync.CustomerSyncOutcome.ToRemove;
import io.integrationhub.customersync.CustomerSyncOutcome.ToWrite;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import org.springframework.stereotype.Component;

/** Handles messages about customers: a message only says which customer to read. */
@Component
class CustomerMessageHandler implements RecordHandler {

    private final CustomerSyncFlow flow;
    private final Tenants tenants;

    CustomerMessageHandler(CustomerSyncFlow flow, Tenants tenants) {
        this.flow = flow;
        this.tenants = tenants;
    }

    @Override
    public String inlet() {
        return "customers";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return CustomerTenant.isMastered(tenant);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return ending(flow.sync(tenants.get(message.tenant()), number(message)));
    }

    private static CustomerNumber number(InboundRecord message) {
        try {
            return new CustomerNumber(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    CustomerMessageFault.CUSTOMER_MESSAGE_MALFORMED,
                    "the message's key must be the number of a customer: " + e.getMessage());
        }
    }

    private static Ending ending(CustomerSyncOutcome outcome) {
        return switch (outcome) {
            case ToWrite it -> Ending.of(it, it.number().value(), "the master has it; nothing is written yet");
            case ToRemove it ->
                Ending.of(it, it.number().value(), "the master does not have it as active; nothing is removed yet");
        };
    }
}
