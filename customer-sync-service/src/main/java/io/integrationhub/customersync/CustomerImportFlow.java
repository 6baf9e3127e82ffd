package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerSyncOutcome.ToRemove;
import io.integrationhub.customersync.CustomerSyncOutcome.ToWrite;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerDecision;
import io.integrationhub.customersync.customer.CustomerDecision.Remove;
import io.integrationhub.customersync.customer.CustomerDecision.Write;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import java.util.Optional;

/**
 * Reads a customer from its master and decides what commercetools needs. <strong>It writes nothing yet</strong>: the
 * steps act and record are missing, and each outcome says what would have been done.
 *
 * <p>Messages arrive at least once and in no order, so a message only identifies a customer. Returning acknowledges it;
 * a {@code TransientFault} has it retried, a {@code PermanentFault} has it parked.
 */
public class CustomerSyncFlow {

    private final CustomerMaster master;

    CustomerSyncFlow(CustomerMaster master) {
        this.master = master;
    }

    /** Synchronizes one customer. */
    public CustomerSyncOutcome sync(Tenant tenant, CustomerNumber number) {
        Optional<Customer> customer = master.find(tenant, number);

        return switch (CustomerDecision.of(customer)) {
            case Write write -> new ToWrite(write.customer().number());
            case Remove _ -> new ToRemove(number);
        };
    }
}
