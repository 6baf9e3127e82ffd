package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;

/** Whether a master's state of a customer is of a person who was erased afterwards. */
@FunctionalInterface
public interface ErasedCustomers {

    /**
     * Whether the person was erased after this state. A state without a time counts as older, but is recognized by its
     * number only: the same e-mail address under a new number is somebody who registered anew. Only reads.
     */
    boolean include(Tenant tenant, Customer customer);

    /** A Business Unit without the associates who were erased: nobody would ever be found for them. Only reads. */
    default BusinessUnit without(Tenant tenant, BusinessUnit unit) {
        return unit;
    }
}
