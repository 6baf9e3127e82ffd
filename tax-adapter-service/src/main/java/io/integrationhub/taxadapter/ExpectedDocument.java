package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.TaxAuditOutcome.Problem;
import io.integrationhub.taxadapter.engine.Standing.Kept;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxBook.Entry;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.ReturnedSale;
import io.integrationhub.taxadapter.tax.TaxDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document that an engine is to have.
 *
 * @param counts whether it is to be reported; otherwise it was taken out again
 * @param exact whether its tax is the engine's own, not an estimate
 */
record ExpectedDocument(TaxDocument document, boolean counts, boolean exact) {

    /** All that an engine said to keep of an order. */
    static List<ExpectedDocument> of(ClaimedSale claimed, TaxEngine engine) {
        List<ExpectedDocument> expected = new ArrayList<>();
        DocumentCode cancellation = DocumentCode.ofCancellation(claimed.order().id());
        boolean takenBack = claimed.book().find(cancellation).isPresent();
        for (Entry entry : claimed.book().entries()) {
            if (entry.kept().isEmpty()) {
                continue;
            }
            boolean counts = !entry.voided() || takenBack;
            boolean exact = claimed.order().exact() || isReturn(claimed, entry);
            expected.add(new ExpectedDocument(document(claimed, entry, engine), counts, exact));
        }
        return expected;
    }

    private static boolean isReturn(ClaimedSale claimed, Entry entry) {
        return !entry.code().equals(DocumentCode.ofSale(claimed.order().id()));
    }

    private static TaxDocument document(ClaimedSale claimed, Entry entry, TaxEngine engine) {
        if (!isReturn(claimed, entry)) {
            return claimed.document();
        }
        ReturnedSale from = claimed.returned(engine, entry.since());
        return entry.refund()
                .map(refund -> refund.document(from))
                .orElseGet(() -> Refund.rest(from, claimed.book().refunds()));
    }

    /** What is wrong with the one at the engine; empty if nothing is. */
    Optional<Problem> problemOf(Kept kept) {
        if (kept.counts() != counts) {
            return Optional.of(counts ? Problem.DOES_NOT_COUNT : Problem.COUNTS);
        }
        return counts && !(kept.same() && hasTax(kept)) ? Optional.of(Problem.CHANGED) : Optional.empty();
    }

    /** Each item may be rounded the other way where commercetools computed the amounts. */
    private boolean hasTax(Kept kept) {
        long difference = kept.tax().minus(document.charged().total()).minor();
        return !exact || Math.abs(difference) <= document.content().items().size();
    }
}
