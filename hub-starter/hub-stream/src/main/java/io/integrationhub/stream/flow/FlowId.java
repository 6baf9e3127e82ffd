package io.integrationhub.stream.flow;

import io.integrationhub.core.tenant.TenantId;

/**
 * One inlet of one tenant; it has its own consumer, backlog and pauses.
 *
 * @param tenant the tenant whose records it processes
 * @param inlet the inlet's name under {@code hub.inlets}
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
