package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.DocumentState;
import io.integrationhub.taxadapter.engine.SaveResult;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An engine that applies a rate of 10 %, and lists the effects of its documents. */
class FakeEngine implements TaxEngine {

    private final Map<DocumentCode, TaxDocument> documents = new LinkedHashMap<>();
    private final List<String> effects = new ArrayList<>();
    private int quotes;
    private boolean locked;
    private boolean changed;
    private boolean voided;
    private boolean auditable = true;
    private Optional<ItemTaxes> calculated = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    /** Stores these taxes of sales, whatever was charged. */
    void calculatesAnew(ItemTaxes taxes) {
        calculated = Optional.of(taxes);
    }

    /** Sends nothing from now on, as for a tenant in dry run. */
    void isInDryRun() {
        failure = Optional.of(new DryRunStop("save-tax to avatax"));
    }

    /** Fails from now on. */
    void failsWith(Fault fault) {
        failure = Optional.of(fault);
    }

    void recovers() {
        failure = Optional.empty();
    }

    /** Reports all of its documents to the authorities. */
    void lock() {
        locked = true;
    }

    /** Somebody deletes a document. */
    void delete(DocumentCode code) {
        documents.remove(code);
    }

    /** Somebody sets the tax of all documents to zero. */
    void changeByHand() {
        changed = true;
    }

    /** Somebody voids all documents. */
    void voidByHand() {
        voided = true;
    }

    /** Cannot be queried for documents. */
    void isNotAuditable() {
        auditable = false;
    }

    int quotes() {
        return quotes;
    }

    List<String> effects() {
        return List.copyOf(effects);
    }

    TaxDocument document(DocumentCode code) {
        return Objects.requireNonNull(documents.get(code));
    }

    Money refunded() {
        return documents.values().stream()
                .filter(TaxDocument::isRefund)
                .map(document -> document.charged().total())
                .reduce(SampleTransactions.usd(0), Money::plus);
    }

    @Override
    public ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        quotes++;
        throwFailure();
        return SampleTransactions.at("0.1", transaction);
    }

    @Override
    public boolean storesDocuments(Tenant tenant, TaxableTransaction content) {
        return true;
    }

    @Override
    public SaveResult save(Tenant tenant, TaxDocument document) {
        throwFailure();
        TaxDocument known = documents.get(document.code());
        if (document.equals(known)) {
            return SaveResult.DONE;
        }
        if (known != null && locked) {
            return SaveResult.LOCKED;
        }
        documents.put(document.code(), document);
        effects.add((known == null ? "created " : "adjusted ") + kind(document));
        return SaveResult.DONE;
    }

    @Override
    public SaveResult voidDocument(Tenant tenant, TaxDocument sale) {
        throwFailure();
        if (!documents.containsKey(sale.code())) {
            return SaveResult.DONE;
        }
        if (locked) {
            return SaveResult.LOCKED;
        }
        documents.remove(sale.code());
        effects.add("voided " + kind(sale));
        return SaveResult.DONE;
    }

    @Override
    public Optional<ItemTaxes> calculatedTaxes(Tenant tenant, TaxDocument sale) {
        return calculated;
    }

    @Override
    public DocumentState state(Tenant tenant, TaxDocument document) {
        if (!auditable) {
            return new DocumentState.Unknown();
        }
        TaxDocument known = documents.get(document.code());
        if (known == null) {
            return new DocumentState.Missing();
        }
        Money tax = known.charged().total();
        return new DocumentState.Found(!voided, true, changed ? tax.zero() : tax);
    }

    private void throwFailure() {
        failure.ifPresent(fault -> {
            throw fault;
        });
    }

    private static String kind(TaxDocument document) {
        return document.isRefund() ? "refund" : "sale";
    }
}
