package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.order.OrderId;
import java.util.List;

/** How an audit of an order's documents ended. */
public sealed interface TaxAuditOutcome {

    /** The outcome as metrics, journal and documents show it; never changes with a class name. */
    default String code() {
        return switch (this) {
            case InSync _ -> "in-sync";
            case Repaired _ -> "repaired";
            case Differs _ -> "differs";
            case StillDiffers _ -> "still-differs";
            case Irrelevant _ -> "irrelevant";
            case NotMastered _ -> "not-mastered";
        };
    }

    /** The engine has all documents as they have to be. */
    record InSync(String number) implements TaxAuditOutcome {}

    /** Something was missing and has been recorded. */
    record Repaired(String number) implements TaxAuditOutcome {}

    /** Somebody changed documents at the engine: a person has to decide. */
    record Differs(String number, List<Difference> differences) implements TaxAuditOutcome {

        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /** The documents still differ as reported before. */
    record StillDiffers(String number) implements TaxAuditOutcome {}

    /** The order has no documents any more, or its engine cannot be queried. */
    record Irrelevant(OrderId id) implements TaxAuditOutcome {}

    /** commercetools is the tenant's master of tax. */
    record NotMastered(OrderId id) implements TaxAuditOutcome {}

    /** What is wrong with one document. */
    record Difference(DocumentCode code, Problem problem) {}

    /** How a document at the engine differs from what it has to be. */
    enum Problem {
        /** Its amounts or its tax are different. */
        CHANGED,
        /** It was voided, or is not committed any more. */
        NOT_COMMITTED,
        /** It was voided by the hub, but is committed. */
        NOT_VOIDED,
        /** It was reported before the order was edited, and cannot be changed. */
        LOCKED,
        /** It does not exist, although it belongs to a cancelled order. */
        MISSING
    }
}
