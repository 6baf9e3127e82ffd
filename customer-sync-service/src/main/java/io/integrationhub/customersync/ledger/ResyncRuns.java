package io.integrationhub.customersync.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.ResyncRun;
import java.util.List;
import java.util.Optional;

/** The last comparison of all customers of a tenant with their master, and its cursor. */
public interface ResyncRuns {

    /** The last run. */
    Optional<ResyncRun> find(TenantId tenant);

    /** Replaces the last run by a new one. Repeatable. */
    void start(TenantId tenant, ResyncRun run);

    /** Stops or resumes the last run. Repeatable. */
    void save(TenantId tenant, ResyncRun run);

    /**
     * Records progress, unless the run was stopped or replaced meanwhile. Repeatable.
     *
     * @param before the run as it was read
     * @param listed customers that the master has listed since then
     * @return whether it is still running
     */
    boolean advance(TenantId tenant, ResyncRun before, ResyncRun after, List<CustomerNumber> listed);

    /** The next customers that are known and that the master has not listed in this run, in a fixed order. */
    List<CustomerNumber> next(TenantId tenant, Optional<CustomerNumber> after, int limit);
}
