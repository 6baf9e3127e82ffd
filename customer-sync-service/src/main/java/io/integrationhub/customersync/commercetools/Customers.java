package io.integrationhub.customersync.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The customers of a tenant's Project.
 *
 * <p>All methods throw a {@code TransientFault} if commercetools does not respond, and a {@code PermanentFault}
 * {@code COMMERCETOOLS_REJECTED} if it rejects the request.
 */
public interface Customers {

    /** How thoroughly customers are searched for. */
    enum Search {
        /** By number, id and e-mail address only if neither the linked customer nor one with the key exists. */
        QUICK,
        /** By everything that identifies a customer. */
        THOROUGH
    }

    /**
     * The customers that may be the master's, or have its e-mail address. Repeatable because it only reads.
     *
     * @param link what is remembered of the customer
     */
    List<ExistingCustomer> candidates(Tenant tenant, Customer customer, Optional<CustomerLink> link, Search search);

    /** What the customer refers to and commercetools does not have; what the hub may create is created. Repeatable. */
    Set<Reference> missing(Tenant tenant, Customer customer);

    /**
     * Creates a customer. A repeated call creates none, because the key is unique.
     *
     * @return empty if another customer has the e-mail address, the key or the number
     */
    Optional<ExistingCustomer> create(Tenant tenant, Customer customer);

    /**
     * Updates a customer; if it was modified meanwhile, it is read and the changes are decided again. A repeated call
     * finds nothing to change.
     *
     * @param changes the changes that a customer still needs
     * @return the customer after the update; empty if another customer has the e-mail address, the key or the number
     */
    Optional<ExistingCustomer> update(
            Tenant tenant, ExistingCustomer existing, Function<ExistingCustomer, List<CustomerChange>> changes);

    /** Deletes a customer. Repeatable: one that does not exist is deleted. */
    void delete(Tenant tenant, ExistingCustomer existing);
}
