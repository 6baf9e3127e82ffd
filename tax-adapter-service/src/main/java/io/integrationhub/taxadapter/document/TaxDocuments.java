package io.integrationhub.taxadapter.document;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.document.AmountDecision.AskPerson;
import io.integrationhub.taxadapter.document.AmountDecision.CorrectAmounts;
import io.integrationhub.taxadapter.document.AmountDecision.NothingToRefund;
import io.integrationhub.taxadapter.document.AmountDecision.SaveAmounts;
import io.integrationhub.taxadapter.document.DocumentDecision.ReverseRest;
import io.integrationhub.taxadapter.document.DocumentDecision.SaveRefunds;
import io.integrationhub.taxadapter.document.DocumentDecision.SaveSale;
import io.integrationhub.taxadapter.document.DocumentDecision.UpToDate;
import io.integrationhub.taxadapter.document.DocumentDecision.VoidSale;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The documents of one order, as the ledger knows them.
 *
 * @param reportedIssue the last issue reported to a person; empty for none
 */
public record TaxDocuments(List<Entry> entries, String reportedIssue) {

    /** Documents of an order that was not processed yet. */
    public static final TaxDocuments NONE = new TaxDocuments(List.of(), "");

    public TaxDocuments {
        entries = List.copyOf(entries);
    }

    /**
     * One document.
     *
     * @param savedContent the content that the engine last confirmed; empty until it confirms the first
     * @param voided whether the sale was voided or reversed, or the refund of an amount was voided
     * @param refund the refunded pieces or amount; empty if it is not the document of a refund
     * @param intendedAt when the document was first intended
     */
    public record Entry(
            DocumentCode code,
            Optional<ContentHash> savedContent,
            boolean voided,
            Optional<Refund> refund,
            Instant intendedAt) {

        private Entry asLost() {
            return new Entry(code, Optional.empty(), false, refund, intendedAt);
        }
    }

    /** The same documents, of which the engine has lost some. */
    public TaxDocuments without(List<DocumentCode> lost) {
        return new TaxDocuments(
                entries.stream()
                        .map(entry -> lost.contains(entry.code()) ? entry.asLost() : entry)
                        .toList(),
                reportedIssue);
    }

    /** The document with this code, if the engine has it or may have it. */
    public Optional<Entry> find(DocumentCode code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Whether the engine confirmed the document with exactly this content. */
    public boolean isSaved(DocumentCode code, ContentHash content) {
        return find(code)
                .filter(entry -> !entry.voided())
                .flatMap(Entry::savedContent)
                .filter(content::equals)
                .isPresent();
    }

    /** All refunds, including intended ones: their pieces are not available to other returns. */
    public List<Refund> refunds() {
        return entries.stream()
                .filter(entry -> !entry.voided())
                .flatMap(entry -> entry.refund().stream())
                .toList();
    }

    /** The documents of amounts, including intended ones, but not those that were voided. */
    List<Entry> amounts() {
        return entries.stream()
                .filter(entry -> !entry.voided() && isAmount(entry))
                .toList();
    }

    /** Number of amounts so far, including voided ones. */
    int numberOfAmounts() {
        return (int) entries.stream().filter(TaxDocuments::isAmount).count();
    }

    private static boolean isAmount(Entry entry) {
        return entry.refund().filter(Refund::isAmount).isPresent();
    }

    /** Whether this issue was reported, or that the engine has locked the sale as it is now. */
    public boolean isReported(String issue, Sale sale) {
        return reportedIssue.equals(issue) || isReportedAsLocked(sale);
    }

    private boolean isReportedAsLocked(Sale sale) {
        return reportedIssue.equals(sale.fingerprint().hex());
    }

    /**
     * Whether nothing is left to record for the order. A sale that the engine has locked counts as settled once a
     * person was told. Whether the engine still has what it confirmed is not known here.
     */
    public boolean isSettled(TaxableOrder order) {
        return order.sale().isEmpty() || isSettled(order, order.sale().get());
    }

    private boolean isSettled(TaxableOrder order, Sale sale) {
        return switch (DocumentDecision.of(order, sale, this)) {
            case DocumentDecision.NothingToRecord _, UpToDate _ -> isSettledByAmount(order, sale);
            case SaveSale save -> save.refunds().isEmpty() && isReportedAsLocked(sale);
            case SaveRefunds _, VoidSale _, ReverseRest _ -> false;
        };
    }

    private boolean isSettledByAmount(TaxableOrder order, Sale sale) {
        return switch (AmountDecision.of(order, sale, this)) {
            case NothingToRefund _, AskPerson _ -> true;
            case SaveAmounts _ -> false;
            case CorrectAmounts it -> reportedIssue.equals(it.issue());
        };
    }
}
