package io.integrationhub.stream;

import io.integrationhub.core.tenant.TenantId;

/**
 * One inlet of one tenant: what has its own consumer, backlog and pauses.
 *
 * @param tenant whose records it takes
 * @param inlet the inlet's name, as under {@code hub.inlets}
 */
public record FlowId(TenantId tenant, String inlet) implements Comparable<FlowId> {

    @Override
    public int compareTo(FlowId other) {
        int byTenant = tenant.compareTo(other.tenant);
        return byTenant != 0 ? byTenant : inlet.compareTo(other.inlet);
    }

    @Override
    public String toString() {
        return tenant + "/" + inlet;
    }
}
