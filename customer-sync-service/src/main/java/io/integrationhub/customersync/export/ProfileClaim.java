package io.integrationhub.customersync.export;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.ExportHistory;
import io.integrationhub.customersync.profile.Profile;
import java.util.List;

/**
 * A claimed profile at one target. Every method writes at once and is repeatable; closing releases the profile.
 *
 * <p>All writes throw {@link TransientFault} {@code PROFILE_CLAIM_LOST} if another worker has claimed it meanwhile.
 */
public interface ProfileClaim extends AutoCloseable {

    /** What the target has of this profile and of others with the same e-mail address. */
    ExportHistory history(Profile profile, boolean erased);

    /**
     * What the target has that was read from the claimed resource; nothing for an order, because its deletion says
     * nothing about the guest.
     */
    List<ExportEntry> entries();

    /**
     * Records that the target has the profile as it is.
     *
     * @param knownAs what the target calls it; empty for our id
     */
    void recordSent(Profile profile, String knownAs);

    /** Records that a guest has become part of a customer at the target. */
    void recordMerged(ExportEntry guest, Profile into);

    /** Records that the profile was erased at the target. */
    void recordErased(ExportEntry entry);

    @Override
    void close();
}
