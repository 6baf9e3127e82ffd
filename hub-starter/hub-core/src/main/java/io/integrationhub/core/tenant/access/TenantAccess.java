package io.integrationhub.core.tenant.access;

import io.integrationhub.core.tenant.TenantId;
import org.springframework.boot.actuate.endpoint.SecurityContext;

/**
 * The right to read what is kept for one tenant: the hub's operator and the tenant's own have it, but neither the hub's
 * reader nor the operators of other tenants.
 */
public record TenantAccess(TenantId tenant) {

    /** The endpoint that shows the calls of a tenant to outside systems. */
    public static final String CALLS = "calls";

    /** The role of the hub's operator. */
    public static final String OPERATOR = "HUB_OPERATOR";

    /** The role of every tenant's operator. */
    public static final String ANY_TENANT = "HUB_TENANT";

    public static TenantAccess of(TenantId tenant) {
        return new TenantAccess(tenant);
    }

    /** Whether whoever makes a request has it. */
    public boolean isGrantedTo(SecurityContext caller) {
        return caller.isUserInRole(OPERATOR) || caller.isUserInRole(role());
    }

    /** The role of the tenant's operator. */
    public String role() {
        return ANY_TENANT + "_" + tenant.value();
    }
}
