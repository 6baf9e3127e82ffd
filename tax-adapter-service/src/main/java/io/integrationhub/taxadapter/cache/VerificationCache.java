package io.integrationhub.taxadapter.cache;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * Results of verifying VAT ids and addresses, so that not every change of a cart repeats the verification. Only the
 * fingerprint of the subject is stored: the subject may be personal data.
 */
public interface VerificationCache {

    /** Stores a result in the background. Storing it again only updates its time. */
    void put(TenantId tenant, ContentHash subject, boolean valid);

    /**
     * Returns the result, if it is not older than {@code ttl} and found in time. Negative results are kept for one day
     * at most, because registers are updated.
     */
    Optional<Boolean> get(TenantId tenant, ContentHash subject, Duration ttl);
}
