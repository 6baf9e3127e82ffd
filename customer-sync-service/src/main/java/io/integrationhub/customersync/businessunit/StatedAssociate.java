package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.customer.CustomerNumber;
import java.util.Set;

/** A customer with its roles in a Business Unit, as the master states it. */
public record StatedAssociate(CustomerNumber customer, Set<RoleAssignment> roles) {

    /** https://docs.commercetools.com/api/projects/business-units: roles of an associate. */
    private static final int MAX_ROLES = 5;

    public StatedAssociate {
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || roles.size() > MAX_ROLES) {
            throw new IllegalArgumentException("an associate has " + roles.size() + " roles, and must have 1 to 5");
        }
    }
}
