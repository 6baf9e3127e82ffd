package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to change at the engine, so that its documents match the order. */
public sealed interface DocumentDecision {

    /** The order was cancelled before any document was saved. */
    record NothingToRecord() implements DocumentDecision {}

    /** The engine confirmed all documents as they have to be. */
    record UpToDate() implements DocumentDecision {}

    /**
     * The sale is missing or has other content; the refunds follow it.
     *
     * @param isAdjustment whether the engine confirmed other content before
     */
    record SaveSale(boolean isAdjustment, List<Refund> refunds) implements DocumentDecision {}

    /** The sale is saved, but some refunds are not. */
    record SaveRefunds(List<Refund> refunds) implements DocumentDecision {}

    /** The order was cancelled, and nothing of it was refunded: the sale is voided, or reversed if it is locked. */
    record VoidSale() implements DocumentDecision {}

    /**
     * The order was cancelled after some of it was refunded. The refunds remain, so a separate document reverses the
     * rest of the sale.
     *
     * @param unfinished refunds that were intended but not confirmed
     */
    record ReverseRest(List<Refund> unfinished) implements DocumentDecision {}

    /** Decides from the order as it is now and the documents the ledger knows. */
    static DocumentDecision of(TaxableOrder order, Sale sale, TaxDocuments documents) {
        DocumentCode code = DocumentCode.ofSale(order.id());
        Optional<Entry> known = documents.find(code);
        List<Refund> unfinished = unfinishedRefunds(order, documents);
        if (order.cancelled()) {
            return known.map(entry -> ofCancelled(entry, documents, unfinished)).orElseGet(NothingToRecord::new);
        }
        List<Refund> refunds = new ArrayList<>(unfinished);
        refunds.addAll(newRefunds(order, documents));
        if (!documents.isSaved(code, sale.fingerprint())) {
            return new SaveSale(known.flatMap(Entry::savedContent).isPresent(), refunds);
        }
        return refunds.isEmpty() ? new UpToDate() : new SaveRefunds(refunds);
    }

    private static DocumentDecision ofCancelled(Entry sale, TaxDocuments documents, List<Refund> unfinished) {
        if (sale.voided()) {
            return new UpToDate();
        }
        return documents.refunds().isEmpty() ? new VoidSale() : new ReverseRest(unfinished);
    }

    /**
     * Refunds that were intended, but not confirmed or lost by the engine. They are finished even if their return has
     * disappeared, because their pieces are not available to other returns.
     */
    private static List<Refund> unfinishedRefunds(TaxableOrder order, TaxDocuments documents) {
        return documents.entries().stream()
                .filter(entry -> entry.savedContent().isEmpty())
                .flatMap(entry -> entry.refund().stream())
                .filter(refund -> !order.itemsOf(refund.lineId()).isEmpty())
                .toList();
    }

    private static List<Refund> newRefunds(TaxableOrder order, TaxDocuments documents) {
        List<Refund> all = new ArrayList<>(documents.refunds());
        int known = all.size();
        for (Return returned : order.returns()) {
            DocumentCode code = DocumentCode.ofRefund(order.id(), returned.id());
            if (returned.refunded() && documents.find(code).isEmpty()) {
                Refund.of(returned, order, all).ifPresent(all::add);
            }
        }
        return all.subList(known, all.size());
    }
}
