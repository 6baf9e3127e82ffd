package io.integrationhub.customersync.customermaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.SourceVersion;
import java.util.List;
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

    /** Reads a customer; one that the master does not have counts as removed. Faults as in {@link #find}. */
    default Customer current(Tenant tenant, CustomerNumber number) {
        return find(tenant, number).orElseGet(() -> Customer.removed(number, SourceVersion.UNKNOWN));
    }

    /** Whether the tenant configured how all customers are listed. */
    boolean hasList(Tenant tenant);

    /**
     * Reads a page of the list of all customers. Repeatable because it only reads.
     *
     * @param cursor where the page before ended; empty for the first page
     * @throws io.integrationhub.core.fault.TransientFault if the master does not respond
     * @throws io.integrationhub.core.fault.PermanentFault {@link CustomerMasterFault#CUSTOMER_RESPONSE_UNREADABLE}
     */
    CustomerPage list(Tenant tenant, Optional<String> cursor);

    /**
     * A page of the list of all customers.
     *
     * @param next where the next page begins; empty on the last page
     */
    record CustomerPage(List<ListedCustomer> customers, Optional<String> next) {

        public CustomerPage {
            customers = List.copyOf(customers);
        }
    }

    /** An item of the list. */
    sealed interface ListedCustomer {

        /** A whole customer. */
        record Whole(Customer customer) implements ListedCustomer {}

        /** The number of a customer, who is read on its own. */
        record Numbered(CustomerNumber number) implements ListedCustomer {}

        /** @param reason why it cannot be read; it quotes no content */
        record Unreadable(String reason) implements ListedCustomer {}
    }
}
