package io.integrationhub.core.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All tenants of this deployment. */
public final class Tenants {

    private final Map<TenantId, Tenant> byId = new TreeMap<>();

    public Tenants(List<Tenant> tenants) {
        tenants.forEach(tenant -> byId.put(tenant.id(), tenant));
    }

    /** All tenants, sorted by name. */
    public List<Tenant> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The tenant with this id.
     *
     * @throws IllegalArgumentException if this deployment does not have it
     */
    public Tenant get(TenantId id) {
        return find(id.value()).orElseThrow(() -> new IllegalArgumentException("this deployment has no tenant " + id));
    }

    /** The tenant with this name, if this deployment has it; any text is allowed. */
    public Optional<Tenant> find(String name) {
        return TenantId.isValid(name) ? Optional.ofNullable(byId.get(new TenantId(name))) : Optional.empty();
    }
}
