package io.integrationhub.customersync.export;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.ProfileSource;
import java.time.Instant;
import java.util.List;

/** Profiles that changed and are sent once they have settled, so that many changes within seconds are sent once. */
public interface PendingProfiles {

    /**
     * Records a change.
     *
     * @param dueAt when the profile is due, unless it is pending already; later changes do not postpone it
     * @return when the profile is due
     */
    Instant add(TenantId tenant, ProfileSource source, Instant dueAt);

    /** The profiles that are due, those that have been due longest first. Only reads. */
    List<Pending> due(TenantId tenant, Instant now, int limit);

    /**
     * Records that the targets were notified of a profile. If it changed meanwhile, it is due again at the given time.
     * Repeatable.
     */
    void notified(TenantId tenant, Pending pending, Instant nextDueAt);

    /** Number of profiles that are pending. Only reads. */
    long count(TenantId tenant);

    /**
     * A profile that is due.
     *
     * @param changes number of changes that were recorded when it was read
     */
    record Pending(ProfileSource source, long changes) {}
}
