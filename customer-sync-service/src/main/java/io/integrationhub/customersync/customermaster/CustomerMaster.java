package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import java.util.Optional;

/** The system that masters a tenant's customers, whatever protocol it uses. */
public interface CustomerMaster {

    /**
     * Reads a customer. Repeatable because it only reads.
     *
     * @return empty if the master does not have it
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link CustomerMasterFault#CUSTOMER_RESPONSE_UNREADABLE}
     */
    Optional<Customer> find(Tenant tenant, CustomerNumber number);
}
