package io.integrationhub.commercetools;

import io.integrationhub.core.tenant.TenantId;

/** The commercetools Projects of all tenants. */
public interface Commercetools {

    /** What commercetools is called among the outside systems: in metrics, and in faults that tell of an outage. */
    String SYSTEM = "commercetools";

    /** The tenant's Project: the same one every time, with its own token, rate budget, limits and circuit breaker. */
    Project project(TenantId tenant);
}
