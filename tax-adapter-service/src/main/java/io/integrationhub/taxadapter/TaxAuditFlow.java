package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxAuditOutcome.Agrees;
import io.integrationhub.taxadapter.TaxAuditOutcome.Difference;
import io.integrationhub.taxadapter.TaxAuditOutcome.Differs;
import io.integrationhub.taxadapter.TaxAuditOutcome.Mended;
import io.integrationhub.taxadapter.TaxAuditOutcome.NothingToAudit;
import io.integrationhub.taxadapter.TaxAuditOutcome.StillDiffers;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.commercetools.Orders;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.OrderId;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import java.util.List;
import java.util.Optional;

/**
 * Asks an engine whether it still has what it said to keep of an order: what it lost is kept anew, what somebody
 * changed there is a person's to judge, and told once.
 */
public class TaxAuditFlow {

    private final Orders orders;
    private final TaxLedger ledger;
    private final TaxEngine engine;
    private final TaxRecordFlow recording;

    TaxAuditFlow(Orders orders, TaxLedger ledger, TaxEngine engine, TaxRecordFlow recording) {
        this.orders = orders;
        this.ledger = ledger;
        this.engine = engine;
        this.recording = recording;
    }

    /** Compares one order's documents; repeating it tells and mends nothing twice. */
    public TaxAuditOutcome audit(Tenant tenant, OrderId id) {
        TaxAuditOutcome outcome = compare(tenant, id);
        boolean locked = outcome instanceof Mended && recording.record(tenant, id) instanceof Locked;
        return outcome instanceof Mended(String number) && locked
                ? new Differs(number, List.of(Difference.locked(id)))
                : outcome;
    }

    private TaxAuditOutcome compare(Tenant tenant, OrderId id) {
        if (!TaxSettings.taxes(tenant)) {
            return new NothingToAudit(id);
        }
        try (TaxClaim claim =
                ledger.claim(tenant.id(), id, TaxSettings.of(tenant).lease())) {
            Optional<TaxableOrder> order = orders.load(tenant, id);
            if (order.flatMap(TaxableOrder::sold).isEmpty()
                    || claim.book().entries().isEmpty()) {
                return new NothingToAudit(id);
            }
            if (!claim.book().settles(order.get())) {
                return new Mended(order.get().number());
            }
            return judge(new ClaimedSale(tenant, order.get(), order.get().sold().get(), claim));
        }
    }

    private TaxAuditOutcome judge(ClaimedSale claimed) {
        DocumentComparison compared = DocumentComparison.of(claimed, engine);
        String number = claimed.order().number();
        if (compared.untold()) {
            return new NothingToAudit(claimed.order().id());
        }
        if (!compared.lost().isEmpty()) {
            // From here on the ledger says that they have to be kept.
            compared.lost().forEach(claimed.claim()::lost);
            return new Mended(number);
        }
        List<Difference> differences = compared.differences();
        if (differences.isEmpty()) {
            claimed.settle();
            return new Agrees(number);
        }
        if (claimed.wasTold(differences.toString())) {
            return new StillDiffers(number);
        }
        claimed.claim().telling(differences.toString());
        return new Differs(number, differences);
    }
}
