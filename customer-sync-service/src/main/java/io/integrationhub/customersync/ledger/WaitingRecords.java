package io.integrationhub.customersync.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records that wait for something that does not exist in commercetools yet.
 *
 * @param <T> the noun that waits
 */
public interface WaitingRecords<T> {

    /**
     * Keeps a record until everything that it needs exists. Replaces an earlier one of the same id.
     *
     * @throws io.integrationhub.core.golive.DryRunStop if the tenant is in dry run
     */
    void put(Tenant tenant, String id, T noun, Set<Reference> missing);

    /** The record that waits under this id. */
    Optional<T> find(TenantId tenant, String id);

    /** Removes what waits under this id. Repeatable. */
    void remove(TenantId tenant, String id);

    /** Removes this record, unless another state waits under its id by now. Repeatable. */
    void remove(TenantId tenant, String id, T noun);

    /**
     * Ids of records of which something that they need exists by now, as far as the hub knows, and of those that have
     * not been tried for this time. They count as tried from then on.
     */
    List<String> takeDue(TenantId tenant, Duration retryInterval, int limit);

    /**
     * Records that have waited longer than this, and about which no warning was logged. They count as reported from
     * then on.
     */
    List<Overdue> takeOverdue(TenantId tenant, Duration age);

    /** The number of records that wait. */
    long count(TenantId tenant);

    /** The number of records that have waited longer than this. */
    long countOverdue(TenantId tenant, Duration age);

    /** A record that has waited for long. */
    record Overdue(String id, Set<Reference> missing) {}
}
