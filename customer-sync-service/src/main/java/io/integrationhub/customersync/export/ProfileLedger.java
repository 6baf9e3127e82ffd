package io.integrationhub.customersync.export;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.IdentityHash;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import java.util.List;

/** Records what each target was sent and allows one worker at a time to send a profile to a target. */
public interface ProfileLedger {

    /**
     * Claims a profile at one target. After a crash it can be claimed again once the lease is over.
     *
     * @throws TransientFault {@code PROFILE_LOCKED} if another worker has claimed it
     */
    ProfileClaim claim(Tenant tenant, Target target, ProfileSource source);

    /** All profiles of a person that the target has: of the account, and of guests with its e-mail address. Reads. */
    List<ExportEntry> ofPerson(TenantId tenant, Target target, IdentityHash email, ProfileSource source);

    /** Whether the target was asked to erase what it had of the person: nothing is found there any more. Reads. */
    boolean wasErased(TenantId tenant, Target target, IdentityHash email, ProfileSource source);

    /** Whether any target was sent a profile that was read from this resource. Only reads. */
    boolean isKnown(TenantId tenant, ProfileSource source);

    /** Whether every one of these targets has the profile with exactly this content. Only reads. */
    boolean isUpToDate(TenantId tenant, List<Target> targets, Profile profile);
}
