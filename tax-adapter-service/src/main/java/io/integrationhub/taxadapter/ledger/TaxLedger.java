package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.tax.OrderId;
import java.time.Duration;

/** Remembers which documents engines keep, and lets one at a time have an order in hands. */
public interface TaxLedger {

    /**
     * Takes an order in hands. Claiming again after a crash waits until the lease of the crashed claim is over.
     *
     * @param lease after which somebody else may take it if it was not given back
     * @throws io.integrationhub.core.fault.TransientFault {@code TAX_ORDER_IN_HANDS}, with a pause that is a part of
     *     the lease
     */
    TaxClaim claim(TenantId tenant, OrderId order, Duration lease);

    /**
     * Forgets orders that nobody looked at for so long, at most so many at once. Engines keep what they have of them.
     *
     * @return how many there were
     */
    int forget(TenantId tenant, Duration age, int most);

    /** What is remembered of an order. Only reads. */
    TaxBook read(TenantId tenant, OrderId order);
}
