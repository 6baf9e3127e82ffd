package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.document.AmountDecision;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.document.TaxDocuments;
import io.integrationhub.taxadapter.document.TaxDocuments.Entry;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxClaim;
import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.order.TaxableOrder;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sale of a claimed order.
 *
 * @param known the documents that the ledger knows
 */
record ClaimedSale(Tenant tenant, TaxableOrder order, Sale sale, TaxClaim claim, TaxDocuments known) {

    ClaimedSale(Tenant tenant, TaxableOrder order, Sale sale, TaxClaim claim) {
        this(tenant, order, sale, claim, claim.documents());
    }

    /** Records that the engine has lost documents, which have to be saved again. */
    ClaimedSale recordLost(List<DocumentCode> lost) {
        lost.forEach(claim::recordLost);
        return new ClaimedSale(tenant, order, sale, claim, known.without(lost));
    }

    /**
     * How recording ended, unless only a person can say whose tax is refunded: a person is told so once per amount,
     * after the documents are up to date.
     */
    TaxRecordOutcome orRefundedWithoutReturn(TaxRecordOutcome outcome) {
        if (outcome instanceof TaxRecordOutcome.Locked
                || !(AmountDecision.of(order, sale, known) instanceof AmountDecision.AskPerson it)) {
            return outcome;
        }
        return once(it.issue(), outcome, new TaxRecordOutcome.RefundedWithoutReturn(order.number(), it.amount()));
    }

    /** How recording ended, or the outcome that tells a person about an issue, if that was not reported before. */
    TaxRecordOutcome once(String issue, TaxRecordOutcome outcome, TaxRecordOutcome reported) {
        if (known.reportedIssue().equals(issue)) {
            return outcome;
        }
        claim.recordIssue(issue);
        return reported;
    }

    /** Whether the last issue reported to a person is about the order and not about its documents. */
    boolean isRefundReported() {
        return known.reportedIssue().startsWith(AmountDecision.ISSUE);
    }

    DocumentCode code() {
        return DocumentCode.ofSale(order.id());
    }

    TaxDocument document() {
        return TaxDocument.ofSale(order, sale);
    }

    /** The document of a refund that the ledger knows. */
    TaxDocument documentOf(TaxEngine engine, Entry entry) {
        return entry.refund().orElseThrow().document(refundBasis(engine, entry.intendedAt()));
    }

    /** Records that the engine may have the refund from now on, and returns its document. */
    TaxDocument intendRefund(TaxEngine engine, Refund refund) {
        Instant intendedAt = claim.recordIntent(refund.code(order.id()), Optional.of(refund));
        return refund.document(refundBasis(engine, intendedAt));
    }

    /** Records that the engine may have the reversal from now on, and returns its document. */
    TaxDocument intendReversal(TaxEngine engine) {
        Instant intendedAt = claim.recordIntent(DocumentCode.ofReversal(order.id()), Optional.empty());
        return Refund.reversal(refundBasis(engine, intendedAt), known.refunds());
    }

    /** Saves a refund or reversal. Only the hub changes these, so it does not matter whether the engine locked them. */
    void save(TaxEngine engine, TaxDocument document) {
        engine.save(tenant, document);
        claim.recordSaved(document.code(), document.content().fingerprint());
    }

    /** What a refund is computed from: of no item more tax than the engine stores, dated when it was first intended. */
    Refund.Basis refundBasis(TaxEngine engine, Instant intendedAt) {
        Sale refundable =
                engine.calculatedTaxes(tenant, document()).map(sale::limitedTo).orElse(sale);
        LocalDate date = tenant.section(TaxSettings.SECTION).dateOf(intendedAt);
        return new Refund.Basis(order, refundable, date);
    }
}
