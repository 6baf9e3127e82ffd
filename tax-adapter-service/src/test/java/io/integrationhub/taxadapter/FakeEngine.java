package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.engine.Keeping;
import io.integrationhub.taxadapter.engine.Standing;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An engine that taxes all with 10 % and notes every effect its documents have. */
class FakeEngine implements TaxEngine {

    private final Map<DocumentCode, TaxDocument> kept = new LinkedHashMap<>();
    private final List<String> effects = new ArrayList<>();
    private int questions;
    private boolean locked;
    private boolean changed;
    private boolean voided;
    private boolean silent;
    private Optional<TaxAnswer> own = Optional.empty();
    private Optional<Fault> failure = Optional.empty();

    /** Keeps these taxes of sales, whatever was charged. */
    void computesAnew(TaxAnswer taxes) {
        own = Optional.of(taxes);
    }

    @Override
    public Optional<TaxAnswer> ownTaxes(Tenant tenant, TaxDocument sale) {
        return own;
    }

    /** Gives no answer from now on. */
    void fails(Fault fault) {
        failure = Optional.of(fault);
    }

    void answersAgain() {
        failure = Optional.empty();
    }

    /** Reported all it has to the authorities. */
    void lock() {
        locked = true;
    }

    int questions() {
        return questions;
    }

    List<String> effects() {
        return List.copyOf(effects);
    }

    /** What it keeps under a code. */
    TaxDocument document(DocumentCode code) {
        return Objects.requireNonNull(kept.get(code));
    }

    Money refunded() {
        return kept.values().stream()
                .filter(TaxDocument::isRefund)
                .map(document -> document.charged().total())
                .reduce(SampleQuestions.usd(0), Money::plus);
    }

    @Override
    public TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline) {
        questions++;
        failIfAway();
        return SampleQuestions.at("0.1", question);
    }

    /** Forgets a document, as no engine should. */
    void loses(DocumentCode code) {
        kept.remove(code);
    }

    /** Somebody makes all that is kept cost nothing. */
    void isChangedByHand() {
        changed = true;
    }

    /** Somebody takes all out that is kept. */
    void isVoidedByHand() {
        voided = true;
    }

    /** Tells nobody what it keeps. */
    void keepsStill() {
        silent = true;
    }

    @Override
    public boolean keepsDocuments(Tenant tenant, TaxQuestion content) {
        return true;
    }

    @Override
    public Standing standing(Tenant tenant, TaxDocument document) {
        if (silent) {
            return new Standing.Untold();
        }
        TaxDocument known = kept.get(document.code());
        if (known == null) {
            return new Standing.Missing();
        }
        Money tax = known.charged().total();
        return new Standing.Kept(!voided, true, changed ? tax.zero() : tax);
    }

    @Override
    public Keeping keep(Tenant tenant, TaxDocument document) {
        failIfAway();
        TaxDocument before = kept.get(document.code());
        if (document.equals(before)) {
            return Keeping.DONE;
        }
        if (before != null && locked) {
            return Keeping.LOCKED;
        }
        kept.put(document.code(), document);
        effects.add((before == null ? "kept " : "adjusted ") + kind(document));
        return Keeping.DONE;
    }

    @Override
    public Keeping takeOut(Tenant tenant, TaxDocument sale) {
        failIfAway();
        if (!kept.containsKey(sale.code())) {
            return Keeping.DONE;
        }
        if (locked) {
            return Keeping.LOCKED;
        }
        kept.remove(sale.code());
        effects.add("voided " + kind(sale));
        return Keeping.DONE;
    }

    private void failIfAway() {
        failure.ifPresent(fault -> {
            throw fault;
        });
    }

    private static String kind(TaxDocument document) {
        return document.isRefund() ? "refund" : "sale";
    }
}
