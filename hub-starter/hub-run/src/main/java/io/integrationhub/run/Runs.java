package io.integrationhub.run;

import io.integrationhub.core.tenant.TenantId;
import java.util.Collection;

/** The runs of a service; a bean that {@code hub-run} provides. */
public interface Runs {

    /**
     * Requests a run, which any replica begins within moments. A run of the same source and document that has not begun
     * to read is used instead of a new one, so that repeating a request is harmless.
     *
     * @return the run's number
     */
    long request(TenantId tenant, RunRequest request);

    /**
     * Says that items exist which another service owns or wrote; what waits for them is applied within moments.
     * Repeatable.
     */
    void arrived(TenantId tenant, Collection<ItemRef> items);
}
