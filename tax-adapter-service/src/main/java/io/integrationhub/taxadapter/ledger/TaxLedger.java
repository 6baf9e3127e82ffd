package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.order.OrderId;
import java.time.Duration;

/** Stores which documents engines have, and lets one worker at a time process an order. */
public interface TaxLedger {

    /**
     * Claims an order. After a crash, the claim can be taken over once the tenant's lease has expired.
     *
     * @throws io.integrationhub.core.fault.TransientFault {@code TAX_ORDER_LOCKED} while another worker has the claim,
     *     to be retried after a part of the lease
     */
    TaxClaim claim(Tenant tenant, OrderId order);

    /** The known documents of an order. Only reads. */
    TaxDocuments documents(TenantId tenant, OrderId order);

    /**
     * Deletes orders that were not processed for this long. The documents at the engine remain.
     *
     * @return number of deleted orders
     */
    int deleteOlderThan(TenantId tenant, Duration age, int limit);
}
