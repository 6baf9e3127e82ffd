package io.integrationhub.taxadapter.ledger;

import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Refund;
import java.util.List;
import java.util.Optional;

/** The documents of one order, as far as is known. */
public record TaxBook(List<Entry> entries) {

    public TaxBook {
        entries = List.copyOf(entries);
    }

    /**
     * One document.
     *
     * @param kept what the engine was last known to have; empty from the intent until it said so
     * @param voided whether it was taken out again
     * @param refund which pieces went back with it; empty if it is no return's
     */
    public record Entry(
            DocumentCode code,
            Optional<Fingerprint> kept,
            boolean voided,
            Optional<Refund> refund) {}

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
}
