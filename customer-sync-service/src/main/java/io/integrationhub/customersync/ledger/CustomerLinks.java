package io.integrationhub.customersync.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import java.util.Optional;

/** Remembers which customer of commercetools is which one of the master, and what of the master was applied. */
public interface CustomerLinks {

    /** What is remembered of a customer, without claiming it. */
    Optional<CustomerLink> find(TenantId tenant, CustomerNumber number);

    /**
     * Claims a customer, so that no other worker changes it meanwhile.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code CUSTOMER_LOCKED} while another worker has it
     */
    LinkClaim claim(Tenant tenant, CustomerNumber number);

    /** A claimed customer. Closing releases it. */
    interface LinkClaim extends AutoCloseable {

        /** What is remembered of it. */
        Optional<CustomerLink> link();

        /**
         * Remembers what was applied. Repeatable.
         *
         * @throws io.integrationhub.core.fault.TransientFault {@code CUSTOMER_CLAIM_LOST} if another worker has taken
         *     over
         */
        void record(CustomerLink link);

        @Override
        void close();
    }
}
