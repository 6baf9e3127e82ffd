package io.integrationhub.taxadapter;

import io.integrationhub.stream.Outcome;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.tax.Money;
import java.util.List;
import java.util.stream.Stream;

/** How recording an order ended. */
public sealed interface TaxRecordOutcome extends Outcome {

    /** This outcome of an order whose documents were changed further. */
    default TaxRecordOutcome with(List<Step> steps) {
        return switch (this) {
            case Recorded it -> new Recorded(it.number(), concat(it.steps(), steps));
            case AlreadyRecorded it -> new Recorded(it.number(), steps);
            case Locked _, RefundedWithoutReturn _, NothingToRecord _, RecordingOff _, Deleted _ -> this;
        };
    }

    private static List<Step> concat(List<Step> first, List<Step> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The engine's documents were changed to match the order. */
    record Recorded(String number, List<Step> steps) implements TaxRecordOutcome {

        public Recorded {
            steps = List.copyOf(steps);
        }

        @Override
        public String code() {
            return "recorded";
        }
    }

    /** The engine's documents already matched the order. */
    record AlreadyRecorded(String number) implements TaxRecordOutcome {

        @Override
        public String code() {
            return "already-recorded";
        }
    }

    /** The engine has reported the sale and cannot change it any more: a person has to act. */
    record Locked(String number) implements TaxRecordOutcome {

        @Override
        public String code() {
            return "locked";
        }
    }

    /**
     * The documents match the order, but its payments refunded more than its returns: a person has to decide about the
     * tax.
     *
     * @param more what was refunded beyond the returns
     */
    record RefundedWithoutReturn(String number, Money more) implements TaxRecordOutcome {

        @Override
        public String code() {
            return "refunded-without-return";
        }
    }

    /** The order has no external taxes, or its engine stores no documents. */
    record NothingToRecord(String number) implements TaxRecordOutcome {

        @Override
        public String code() {
            return "nothing-to-record";
        }
    }

    /** The tenant has taxes calculated only; the order was not looked at. */
    record RecordingOff(OrderId id) implements TaxRecordOutcome {

        @Override
        public String code() {
            return "recording-off";
        }
    }

    /** The order was deleted. */
    record Deleted(OrderId id) implements TaxRecordOutcome {

        @Override
        public String code() {
            return "deleted";
        }
    }

    /** A change of the engine's documents. */
    enum Step {
        /** The sale was committed. */
        COMMITTED,
        /** The sale was changed to what the order is now. */
        ADJUSTED,
        /** The tax of a return, or of an amount, was refunded. */
        REFUNDED,
        /** The refund of an amount was voided, because returns explain it now. */
        REFUND_VOIDED,
        /** The sale of a cancelled order was voided. */
        VOIDED,
        /** The rest of a cancelled order's sale was reversed by a separate document. */
        REVERSED
    }
}
