package io.integrationhub.taxadapter.ledger;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.Refund;
import io.integrationhub.taxadapter.document.TaxDocuments;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to process an order. Every write throws a {@link io.integrationhub.core.fault.TransientFault}
 * {@code TAX_ORDER_CLAIM_LOST} if the lease has expired and another worker has claimed the order.
 */
public interface TaxClaim extends AutoCloseable {

    /** The documents that were known when the order was claimed. */
    TaxDocuments documents();

    /**
     * Records that the engine may have the document from now on. What a refund covers is fixed with this, so that it is
     * the same after a crash. Repeating it changes nothing.
     *
     * @return when the document was first intended
     */
    Instant recordIntent(DocumentCode code, Optional<Refund> refund);

    /** Records that the engine has the document with this content. */
    void recordSaved(DocumentCode code, ContentHash content);

    /** Records that the sale was voided or reversed. */
    void recordVoided(DocumentCode code);

    /** Records that the engine has lost the document, so that it is saved again. Repeating it changes nothing. */
    void recordLost(DocumentCode code);

    /** Records which issue was reported to a person; empty once there is none. */
    void recordIssue(String issue);

    /** Releases the order. */
    @Override
    void close();
}
