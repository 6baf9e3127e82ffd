package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxRecordOutcome.Gone;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.StandsAside;
import io.integrationhub.taxadapter.commercetools.Orders;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import java.util.Optional;

/**
 * Keeps the engine's documents of an order true: committed, adjusted, refunded and voided, each once in effect.
 *
 * <p>Messages arrive at least once and in no order, so a message only says which order to look at; what has to be done
 * follows from the order as it is now and from what the ledger remembers.
 */
public class TaxRecordFlow {

    private final Orders orders;
    private final TaxLedger ledger;
    private final Bookkeeping bookkeeping;

    TaxRecordFlow(Orders orders, TaxLedger ledger, Bookkeeping bookkeeping) {
        this.orders = orders;
        this.ledger = ledger;
        this.bookkeeping = bookkeeping;
    }

    /** Looks at one order and brings the engine up to date. */
    public TaxRecordOutcome record(Tenant tenant, OrderId id) {
        if (!TaxSettings.taxes(tenant)) {
            return new StandsAside(id);
        }
        // Claimed before it is read: otherwise an older state could be kept after a newer one.
        try (TaxClaim claim =
                ledger.claim(tenant.id(), id, TaxSettings.of(tenant).lease())) {
            Optional<TaxableOrder> found = orders.load(tenant, id);
            if (found.isEmpty()) {
                return new Gone(id);
            }
            TaxableOrder order = found.get();
            if (order.sold().isEmpty()) {
                return new NothingToRecord(order.number());
            }
            ClaimedSale claimed = new ClaimedSale(tenant, order, order.sold().get(), claim);
            if (!bookkeeping.concerns(claimed)) {
                return new NothingToRecord(order.number());
            }
            return order.cancelled() ? bookkeeping.takeOut(claimed) : bookkeeping.keepTrue(claimed);
        }
    }
}
