package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.TaxRecordOutcome.AlreadyRecorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Locked;
import io.integrationhub.taxadapter.TaxRecordOutcome.NothingToRecord;
import io.integrationhub.taxadapter.TaxRecordOutcome.Recorded;
import io.integrationhub.taxadapter.TaxRecordOutcome.Step;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxBook.Entry;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What passes between us and an engine about one order's documents. The ledger knows of each before the engine does,
 * and the engine is asked for it before it makes one; so wherever we crash, the next look finds out what is left to do.
 */
class Bookkeeping {

    private final TaxEngine engine;

    Bookkeeping(TaxEngine engine) {
        this.engine = engine;
    }

    /** Whether there is anything to keep. */
    boolean concerns(ClaimedSale claimed) {
        return engine.keepsDocuments(claimed.tenant(), claimed.sold().question());
    }

    /** An order that stands: its sale as it is, and the tax of what came back. */
    TaxRecordOutcome keepTrue(ClaimedSale claimed) {
        List<Step> steps = new ArrayList<>();
        DocumentCode code = DocumentCode.ofSale(claimed.order().id());
        Fingerprint content = claimed.sold().fingerprint();
        if (!claimed.book().keeps(code, content)) {
            boolean known = claimed.book().find(code).flatMap(Entry::kept).isPresent();
            claimed.claim().intending(code, Optional.empty());
            switch (engine.keep(claimed.tenant(), claimed.document())) {
                case DONE -> claimed.claim().kept(code, content);
                case LOCKED -> {
                    claimed.claim().telling(content.value());
                    return new Locked(claimed.order().number());
                }
            }
            claimed.claim().telling("");
            steps.add(known ? Step.ADJUSTED : Step.COMMITTED);
        }
        refund(claimed, steps);
        return ended(claimed, steps);
    }

    private void refund(ClaimedSale claimed, List<Step> steps) {
        finishRefunds(claimed, steps);
        List<Refund> spokenFor = new ArrayList<>(claimed.book().refunds());
        for (Return returned : claimed.order().returns()) {
            DocumentCode code = DocumentCode.ofRefund(claimed.order().id(), returned.id());
            if (!returned.refunded() || claimed.book().find(code).isPresent()) {
                continue;
            }
            Optional<Refund> refund = Refund.of(returned, claimed.order(), spokenFor);
            if (refund.isEmpty()) {
                continue;
            }
            spokenFor.add(refund.get());
            Instant since = claimed.claim().intending(code, refund);
            keep(claimed, refund.get().document(claimed.returned(engine, since)));
            steps.add(Step.REFUNDED);
        }
    }

    /**
     * Those that were begun, or lost by the engine, whatever became of their returns: their pieces are spoken for, and
     * nobody else would send them.
     */
    private void finishRefunds(ClaimedSale claimed, List<Step> steps) {
        for (Entry entry : claimed.book().entries()) {
            entry.refund()
                    .filter(_ -> entry.kept().isEmpty())
                    .filter(refund -> !claimed.order().itemsOf(refund.lineId()).isEmpty())
                    .map(refund -> refund.document(claimed.returned(engine, entry.since())))
                    .ifPresent(document -> {
                        keep(claimed, document);
                        steps.add(Step.REFUNDED);
                    });
        }
    }

    /** A cancelled order: its sale never was, or what is left of it is taken back. */
    TaxRecordOutcome takeOut(ClaimedSale claimed) {
        DocumentCode code = DocumentCode.ofSale(claimed.order().id());
        Optional<Entry> sale = claimed.book().find(code);
        if (sale.isEmpty()) {
            return new NothingToRecord(claimed.order().number());
        }
        if (sale.get().voided()) {
            return new AlreadyRecorded(claimed.order().number());
        }
        List<Step> steps = new ArrayList<>();
        finishRefunds(claimed, steps);
        // Refunds stay kept, so a sale with some cannot just vanish.
        boolean refunded = !claimed.book().refunds().isEmpty();
        Keeping keeping = refunded ? Keeping.LOCKED : engine.takeOut(claimed.tenant(), claimed.document());
        return switch (keeping) {
            case DONE -> {
                claimed.claim().voided(code);
                steps.add(Step.VOIDED);
                yield ended(claimed, steps);
            }
            case LOCKED -> {
                takeRestBack(claimed);
                claimed.claim().voided(code);
                steps.add(Step.TAKEN_BACK);
                yield ended(claimed, steps);
            }
        };
    }

    private void takeRestBack(ClaimedSale claimed) {
        DocumentCode code = DocumentCode.ofCancellation(claimed.order().id());
        Instant since = claimed.claim().intending(code, Optional.empty());
        keep(
                claimed,
                Refund.rest(claimed.returned(engine, since), claimed.book().refunds()));
    }

    /** A document that nobody but us changes, so what it is kept as does not matter. */
    private void keep(ClaimedSale claimed, TaxDocument document) {
        engine.keep(claimed.tenant(), document);
        claimed.claim().kept(document.code(), document.content().fingerprint());
    }

    private static TaxRecordOutcome ended(ClaimedSale claimed, List<Step> steps) {
        String number = claimed.order().number();
        return steps.isEmpty() ? new AlreadyRecorded(number) : new Recorded(number, steps);
    }
}
