package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.UnreturnedAmount;
import io.integrationhub.taxadapter.tax.Money;
import java.util.ArrayList;
import java.util.List;

/** What follows from amounts that were refunded without a return. */
public sealed interface AmountDecision {

    /** How issues about amounts begin, which are reported to a person once. */
    String ISSUE = "refund without return: ";

    /** The engine has documents of all that was refunded, or the tenant does not want any. */
    record NothingToRefund() implements AmountDecision {}

    /** More was refunded than the engine has documents of. */
    record SaveAmounts(List<Refund> refunds) implements AmountDecision {

        public SaveAmounts {
            refunds = List.copyOf(refunds);
        }
    }

    /**
     * Later returns explain the refunds: their documents are voided, and what is left is saved again.
     *
     * @param amount what is left
     */
    record CorrectAmounts(Money amount, List<Entry> outdated, List<Refund> refunds) implements AmountDecision {

        public CorrectAmounts {
            outdated = List.copyOf(outdated);
            refunds = List.copyOf(refunds);
        }

        /** The issue that a document cannot be voided any more. */
        public String issue() {
            return ISSUE + "reported, but only " + amount.minor();
        }
    }

    /** Only a person can say whose tax the amount reduces. */
    record AskPerson(Money amount) implements AmountDecision {

        public String issue() {
            return ISSUE + amount.minor();
        }
    }

    /** Decides from the order as it is now and the documents the ledger knows. */
    static AmountDecision of(TaxableOrder order, Sale sale, TaxDocuments documents) {
        if (order.cancelled() || order.unreturned().isEmpty()) {
            return new NothingToRefund();
        }
        UnreturnedAmount unreturned = order.unreturned().get();
        long amount = unreturned.amount().minor();
        if (!unreturned.allocated()) {
            return amount > 0 ? new AskPerson(unreturned.amount()) : new NothingToRefund();
        }
        List<Entry> known = documents.amounts();
        long refunded = known.stream()
                .flatMap(entry -> entry.refund().stream())
                .mapToLong(Refund::quantity)
                .sum();
        if (amount < refunded) {
            return new CorrectAmounts(
                    unreturned.amount(), known, amount > 0 ? List.of(next(documents, 0, amount)) : List.of());
        }
        if (amount > refunded && !Refund.isAllocatable(unreturned.amount(), order, sale)) {
            return new AskPerson(unreturned.amount());
        }
        List<Refund> refunds = new ArrayList<>(unfinished(known));
        if (amount > refunded) {
            refunds.add(next(documents, refunded, amount - refunded));
        }
        return refunds.isEmpty() ? new NothingToRefund() : new SaveAmounts(refunds);
    }

    private static List<Refund> unfinished(List<Entry> known) {
        return known.stream()
                .filter(entry -> entry.savedContent().isEmpty())
                .flatMap(entry -> entry.refund().stream())
                .toList();
    }

    /** Codes of voided documents are not used again: engines do not take them back. */
    private static Refund next(TaxDocuments documents, long earlier, long amount) {
        return Refund.ofAmount(documents.numberOfAmounts() + 1, earlier, amount);
    }
}
