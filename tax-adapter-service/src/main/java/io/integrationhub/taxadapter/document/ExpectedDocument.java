package io.integrationhub.taxadapter.document;

import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.tax.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A document that the engine confirmed, as it has to be there.
 *
 * @param counts whether it has to be committed; otherwise it was voided
 * @param exact whether its tax is the engine's own; otherwise it may be an estimate
 */
public record ExpectedDocument(TaxDocument document, boolean counts, boolean exact) {

    /**
     * All documents that the engine confirmed for an order.
     *
     * @param basis what refunds are computed from, by the time they were intended
     */
    public static List<ExpectedDocument> of(
            TaxableOrder order, TaxDocuments documents, Function<Instant, Refund.Basis> basis) {
        boolean isReversed = documents.find(DocumentCode.ofReversal(order.id())).isPresent();
        List<ExpectedDocument> expected = new ArrayList<>();
        for (Entry entry : documents.entries()) {
            if (entry.savedContent().isPresent()) {
                boolean isSale = entry.code().equals(DocumentCode.ofSale(order.id()));
                TaxDocument document = isSale
                        ? TaxDocument.ofSale(order, order.sale().orElseThrow())
                        : refund(entry, documents, basis.apply(entry.intendedAt()));
                expected.add(new ExpectedDocument(
                        document, !entry.voided() || isSale && isReversed, order.exact() || document.isRefund()));
            }
        }
        return expected;
    }

    private static TaxDocument refund(Entry entry, TaxDocuments documents, Refund.Basis basis) {
        return entry.refund()
                .map(refund -> refund.document(basis))
                .orElseGet(() -> Refund.reversal(basis, documents.refunds()));
    }

    /** Whether this is the tax of the document, allowing for other rounding of each item by commercetools. */
    public boolean hasTax(Money tax) {
        long difference = tax.minus(document.charged().total()).minor();
        return !exact || Math.abs(difference) <= document.content().items().size();
    }
}
