package io.integrationhub.core.journal;

import io.integrationhub.core.tenant.TenantId;
import java.util.List;

/** What happened, in order of time, as far as the journal is collected here. */
public interface Timelines {

    /**
     * All steps about one thing across all services, oldest first. Steps that name it only by its other names are found
     * too: by the resource id or the correlation id of a step that does.
     *
     * @param name what people look for: an order number, a customer number, a sku, a resource id or a correlation id
     */
    List<Step> of(TenantId tenant, String name);
}
