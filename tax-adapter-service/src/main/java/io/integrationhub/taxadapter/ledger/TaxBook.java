package io.integrationhub.taxadapter.ledger;

import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Refund;
import io.integrationhub.taxadapter.tax.TaxableOrder;
import io.integrationhub.taxadapter.tax.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The documents of one order, as far as is known.
 *
 * @param told what a person was last told that cannot be mended here; empty for nothing
 */
public record TaxBook(List<Entry> entries, String told) {

    /** Of an order that nobody looked at yet. */
    public static final TaxBook EMPTY = new TaxBook(List.of(), "");

    public TaxBook {
        entries = List.copyOf(entries);
    }

    /**
     * One document.
     *
     * @param kept what the engine was last known to have; empty from the intent until it said so
     * @param voided whether it was taken out again
     * @param refund which pieces went back with it; empty if it is no return's
     * @param since when it was first meant to be kept
     */
    public record Entry(
            DocumentCode code, Optional<Fingerprint> kept, boolean voided, Optional<Refund> refund, Instant since) {}

    /** The document of this code, if the engine has it or may have it. */
    public Optional<Entry> find(DocumentCode code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Whether the engine has the document with just this content. */
    public boolean keeps(DocumentCode code, Fingerprint content) {
        return find(code)
                .filter(entry -> !entry.voided())
                .flatMap(Entry::kept)
                .filter(content::equals)
                .isPresent();
    }

    /** All refunds, intended ones too: their pieces are spoken for. */
    public List<Refund> refunds() {
        return entries.stream().flatMap(entry -> entry.refund().stream()).toList();
    }

    /**
     * Whether nothing is left to do about the order, as far as is known: an engine may have lost what it said to keep.
     * What a person was told of is theirs.
     */
    public boolean settles(TaxableOrder order) {
        if (order.sold().isEmpty()) {
            return true;
        }
        DocumentCode code = DocumentCode.ofSale(order.id());
        if (order.cancelled()) {
            return find(code).map(Entry::voided).orElse(true);
        }
        Sale sold = order.sold().get();
        boolean kept = keeps(code, sold.fingerprint())
                || told.equals(sold.fingerprint().value());
        return kept
                && entries.stream().noneMatch(it -> isBegun(order, it))
                && order.returns().stream().allMatch(it -> isSettled(order, it));
    }

    /** A refund whose pieces are spoken for, and which the engine may not have. */
    private static boolean isBegun(TaxableOrder order, Entry entry) {
        return entry.kept().isEmpty()
                && entry.refund()
                        .filter(refund -> !order.itemsOf(refund.lineId()).isEmpty())
                        .isPresent();
    }

    private boolean isSettled(TaxableOrder order, Return returned) {
        Optional<Entry> entry = find(DocumentCode.ofRefund(order.id(), returned.id()));
        return !returned.refunded()
                || entry.flatMap(Entry::kept).isPresent()
                || order.itemsOf(returned.lineId()).isEmpty()
                || entry.isEmpty() && Refund.of(returned, order, refunds()).isEmpty();
    }
}
