package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.document.AmountDecision;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngine;
import java.util.ArrayList;
import java.util.List;

/** Brings the documents of amounts up to date that were refunded without a return. */
record AmountRefunds(TaxEngine engine) {

    /** @param outcome of the order's other documents, which come first */
    TaxRecordOutcome after(TaxRecordOutcome outcome, ClaimedSale claimed) {
        if (outcome instanceof Locked) {
            return outcome;
        }
        return switch (AmountDecision.of(claimed.order(), claimed.sale(), claimed.known())) {
            case AmountDecision.NothingToRefund _, AmountDecision.AskPerson _ -> outcome;
            case AmountDecision.SaveAmounts it -> outcome.with(save(claimed, it.refunds()));
            case AmountDecision.CorrectAmounts it -> correct(claimed, it, outcome);
        };
    }

    private TaxRecordOutcome correct(
            ClaimedSale claimed, AmountDecision.CorrectAmounts decision, TaxRecordOutcome outcome) {
        List<Step> steps = new ArrayList<>();
        for (Entry outdated : decision.outdated()) {
            if (engine.voidDocument(claimed.tenant(), claimed.documentOf(engine, outdated)) == SaveResult.LOCKED) {
                return claimed.once(
                        decision.issue(), outcome, new Locked(claimed.order().number()));
            }
            claimed.claim().recordVoided(outdated.code());
            steps.add(Step.REFUND_VOIDED);
        }
        steps.addAll(save(claimed, decision.refunds()));
        return outcome.with(steps);
    }

    private List<Step> save(ClaimedSale claimed, List<Refund> refunds) {
        refunds.forEach(refund -> claimed.save(engine, claimed.intendRefund(engine, refund)));
        return refunds.stream().map(_ -> Step.REFUNDED).toList();
    }
}
