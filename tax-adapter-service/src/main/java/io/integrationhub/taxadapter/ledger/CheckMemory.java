package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.Fingerprint;
import java.time.Duration;
import java.util.Optional;

/**
 * What others said of VAT ids and addresses, so that they are not asked with every change of a cart. What it is about
 * is kept as a fingerprint only: it may be personal data.
 */
public interface CheckMemory {

    /** Remembers a word, and lets nobody wait for it. Repeating it changes nothing but the time. */
    void remember(TenantId tenant, Fingerprint what, boolean good);

    /**
     * The word: that something is good up to this age, that it is not for a day at most, because new businesses and
     * houses are known soon. One that is not found soon counts as none. Only reads.
     */
    Optional<Boolean> recall(TenantId tenant, Fingerprint what, Duration age);
}
