package io.integrationhub.core.journal;

import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/** The collected journal. */
public interface Timelines {

    /**
     * All steps about one subject across all services, oldest first. Includes steps that share the resource id or the
     * correlation id of a step with this name.
     *
     * @param name an order number, a customer number, a SKU, a resource id or a correlation id
     */
    List<Step> of(TenantId tenant, String name);
}
