package io.integrationhub.stream.inlet;

import io.integrationhub.core.tenant.TenantId;

/**
 * One inlet of one tenant; it has its own consumer, backlog and pauses.
 *
 * @param tenant the tenant whose records it processes
 * @param name the inlet's name under {@code hub.inlets}
 */
public record InletId(TenantId tenant, String name) implements Comparable<InletId> {

    @Override
    public int compareTo(InletId other) {
        int byTenant = tenant.compareTo(other.tenant);
        return byTenant != 0 ? byTenant : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return tenant + "/" + name;
    }
}
