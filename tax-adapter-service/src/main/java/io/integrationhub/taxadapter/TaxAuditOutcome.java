package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.OrderId;
import java.util.List;

/** What came of asking an engine whether it still has what it said to keep of an order. */
public sealed interface TaxAuditOutcome {

    /** It has all of it. */
    record Agrees(String number) implements TaxAuditOutcome {}

    /** Something was missing, and has been kept anew. */
    record Mended(String number) implements TaxAuditOutcome {}

    /** Somebody else changed something, which only a person can judge. */
    record Differs(String number, List<Difference> differences) implements TaxAuditOutcome {

        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /** Just this was told before. */
    record StillDiffers(String number) implements TaxAuditOutcome {}

    /** There is nothing to ask for, or nobody to ask. */
    record NothingToAudit(OrderId id) implements TaxAuditOutcome {}

    /** What is wrong with one document. */
    record Difference(DocumentCode code, Problem problem) {

        static Difference locked(OrderId order) {
            return new Difference(DocumentCode.ofSale(order), Problem.LOCKED);
        }
    }

    /** How a document at the engine differs from what it is to be. */
    enum Problem {
        /** Its amounts or its tax are others. */
        CHANGED,
        /** It was taken out, or is no longer committed. */
        DOES_NOT_COUNT,
        /** It was to be taken out, and is there. */
        COUNTS,
        /** It was reported before the order was edited, and cannot be changed. */
        LOCKED,
        /** It is gone, of an order that is cancelled. */
        GONE
    }
}
