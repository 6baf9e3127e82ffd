package io.integrationhub.taxadapter;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Deleted;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.commercetools.order.Orders;
import io.integrationhub.taxadapter.document.DocumentDecision;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the engine's documents of an order up to date: committed, adjusted, refunded and voided, each once in effect.
 *
 * <p>A message only says which order to look at. The ledger records the intent before each call, and the engine is
 * asked for the document before it creates one; the next message completes what a crash left out.
 */
public class TaxRecordFlow {

    private final Orders orders;
    private final TaxLedger ledger;
    private final TaxEngine engine;

    TaxRecordFlow(Orders orders, TaxLedger ledger, TaxEngine engine) {
        this.orders = orders;
        this.ledger = ledger;
        this.engine = engine;
    }

    /** Brings the engine's documents of one order up to date. */
    public TaxRecordOutcome record(Tenant tenant, OrderId id) {
        if (!tenant.section(TaxSettings.SECTION).recordDocuments()) {
            return new TaxRecordOutcome.RecordingOff(id);
        }
        // Claimed before it is loaded: otherwise an older state of the order could be saved after a newer one.
        try (TaxClaim claim = ledger.claim(tenant, id)) {
            Optional<TaxableOrder> order = orders.load(tenant, id);
            if (order.isEmpty()) {
                return new Deleted(id);
            }
            return order.get()
                    .sale()
                    .filter(sale -> engine.storesDocuments(tenant, sale.transaction()))
                    .map(sale -> new ClaimedSale(tenant, order.get(), sale, claim))
                    .map(claimed -> claimed.orRefundedWithoutReturn(record(claimed)))
                    .orElseGet(() -> new NothingToRecord(order.get().number()));
        }
    }

    /** Brings the documents of an order up to date that is already claimed. */
    TaxRecordOutcome record(ClaimedSale claimed) {
        return new AmountRefunds(engine).after(recordOrder(claimed), claimed);
    }

    private TaxRecordOutcome recordOrder(ClaimedSale claimed) {
        String number = claimed.order().number();
        return switch (DocumentDecision.of(claimed.order(), claimed.sale(), claimed.known())) {
            case DocumentDecision.NothingToRecord _ -> new NothingToRecord(number);
            case DocumentDecision.UpToDate _ -> new AlreadyRecorded(number);
            case DocumentDecision.SaveSale decision -> saveSale(claimed, decision);
            case DocumentDecision.SaveRefunds it -> new Recorded(number, saveRefunds(claimed, it.refunds()));
            case DocumentDecision.VoidSale _ -> voidSale(claimed);
            case DocumentDecision.ReverseRest decision -> reverseRest(claimed, decision.unfinished());
        };
    }

    private TaxRecordOutcome saveSale(ClaimedSale claimed, DocumentDecision.SaveSale decision) {
        ContentHash content = claimed.sale().fingerprint();
        claimed.claim().recordIntent(claimed.code(), Optional.empty());
        if (engine.save(claimed.tenant(), claimed.document()) == SaveResult.LOCKED) {
            claimed.claim().recordIssue(content.hex());
            return new Locked(claimed.order().number());
        }
        claimed.claim().recordSaved(claimed.code(), content);
        claimed.claim().recordIssue("");
        List<Step> steps = new ArrayList<>(List.of(decision.isAdjustment() ? Step.ADJUSTED : Step.COMMITTED));
        // Only now: the engine may have calculated other taxes when the sale was saved.
        steps.addAll(saveRefunds(claimed, decision.refunds()));
        return new Recorded(claimed.order().number(), steps);
    }

    private List<Step> saveRefunds(ClaimedSale claimed, List<Refund> refunds) {
        refunds.forEach(refund -> claimed.save(engine, claimed.intendRefund(engine, refund)));
        return refunds.stream().map(_ -> Step.REFUNDED).toList();
    }

    private TaxRecordOutcome voidSale(ClaimedSale claimed) {
        return switch (engine.voidDocument(claimed.tenant(), claimed.document())) {
            case DONE -> {
                claimed.claim().recordVoided(claimed.code());
                yield new Recorded(claimed.order().number(), List.of(Step.VOIDED));
            }
            case LOCKED -> reverseRest(claimed, List.of());
        };
    }

    private TaxRecordOutcome reverseRest(ClaimedSale claimed, List<Refund> unfinished) {
        List<Step> steps = new ArrayList<>(saveRefunds(claimed, unfinished));
        claimed.save(engine, claimed.intendReversal(engine));
        claimed.claim().recordVoided(claimed.code());
        steps.add(Step.REVERSED);
        return new Recorded(claimed.order().number(), steps);
    }
}
