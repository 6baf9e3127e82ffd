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

    /** The latest steps of a tenant in dry run: what would have been sent, newest first, each subject and flow once. */
    List<Step> dryRun(TenantId tenant);
}
