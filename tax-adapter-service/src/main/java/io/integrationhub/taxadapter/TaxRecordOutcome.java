package io.integrationhub.taxadapter;

import io.integrationhub.taxadapter.tax.OrderId;
import java.util.List;

/** What a look at an order came to. */
public sealed interface TaxRecordOutcome {

    /** The engine's documents were made what they are to be. */
    record Recorded(String number, List<Step> steps) implements TaxRecordOutcome {

        public Recorded {
            steps = List.copyOf(steps);
        }
    }

    /** They were it before. */
    record AlreadyRecorded(String number) implements TaxRecordOutcome {}

    /** The engine reported the sale already and cannot change it: a person must act. */
    record Locked(String number) implements TaxRecordOutcome {}

    /** The order has no taxes from outside, or its engine keeps no documents. */
    record NothingToRecord(String number) implements TaxRecordOutcome {}

    /** commercetools is the master of the tenant's taxes. */
    record StandsAside(OrderId id) implements TaxRecordOutcome {}

    /** The order was deleted. */
    record Gone(OrderId id) implements TaxRecordOutcome {}

    /** What was done to an engine's documents. */
    enum Step {
        /** The sale was committed. */
        COMMITTED,
        /** The sale was made what the order is now. */
        ADJUSTED,
        /** The tax of a return went back. */
        REFUNDED,
        /** The sale of a cancelled order was taken out. */
        VOIDED,
        /** What was left of a cancelled order's sale was taken back with a document of its own. */
        TAKEN_BACK
    }
}
