package io.integrationhub.commercetools;

import io.integrationhub.core.tenant.TenantId;

/** The commercetools Projects of all tenants. */
public interface Commercetools {

    /** The name of commercetools among the outside systems: in metrics, and in faults that report an outage. */
    String SYSTEM = "commercetools";

    /** The tenant's Project: always the same object, with its own token, rate budget, limits and circuit breaker. */
    Project project(TenantId tenant);
}
