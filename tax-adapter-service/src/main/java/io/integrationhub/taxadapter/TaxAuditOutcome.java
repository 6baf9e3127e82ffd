package io.integrationhub.taxadapter;

import io.integrationhub.stream.Outcome;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.order.OrderId;
import java.util.List;

/** How an audit of an order's documents ended. */
public sealed interface TaxAuditOutcome extends Outcome {

    /** The engine has all documents as they have to be. */
    record InSync(String number) implements TaxAuditOutcome {

        @Override
        public String code() {
            return "in-sync";
        }
    }

    /** Something was missing and has been recorded. */
    record Repaired(String number) implements TaxAuditOutcome {

        @Override
        public String code() {
            return "repaired";
        }
    }

    /** Somebody changed documents at the engine: a person has to decide. */
    record Differs(String number, List<Difference> differences) implements TaxAuditOutcome {

        public Differs {
            differences = List.copyOf(differences);
        }

        @Override
        public String code() {
            return "differs";
        }
    }

    /** The documents still differ as reported before. */
    record AlreadyReported(String number) implements TaxAuditOutcome {

        @Override
        public String code() {
            return "already-reported";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

    /** The order has no documents any more, or its engine cannot be queried. */
    record Irrelevant(OrderId id) implements TaxAuditOutcome {

        @Override
        public String code() {
            return "irrelevant";
        }

        @Override
        public boolean isThrough() {
            return false;
        }
    }

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
