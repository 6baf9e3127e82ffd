package io.integrationhub.taxadapter.ledger;

import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.taxadapter.tax.VatId;
import java.time.Duration;
import java.util.Optional;

/** What the register said of VAT ids, so that it is not asked with every change of a cart. */
public interface VatMemory {

    /** Remembers its word. Repeating it changes nothing but the time. */
    void remember(TenantId tenant, VatId id, boolean valid);

    /**
     * Its word: that an id is right up to this age, that it is wrong for a day at most, because a
     * new business is in the register soon. Only reads.
     */
    Optional<Boolean> recall(TenantId tenant, VatId id, Duration age);
}
