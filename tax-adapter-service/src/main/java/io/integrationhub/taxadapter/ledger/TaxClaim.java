package io.integrationhub.taxadapter.ledger;

import io.integrationhub.taxadapter.tax.DocumentCode;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Refund;
import java.time.Instant;
import java.util.Optional;

/**
 * An order in hands. Writes throw a {@link io.integrationhub.core.fault.TransientFault} {@code TAX_ORDER_CLAIM_LOST}
 * when the lease ran out and somebody else has the order: their word counts.
 */
public interface TaxClaim extends AutoCloseable {

    /** What was remembered when the order was taken in hands. */
    TaxBook book();

    /**
     * From here on the engine may have the document. What a refund gives back is settled with this, so that it is the
     * same after a crash. Repeating it changes nothing.
     *
     * @return when it was first said
     */
    Instant intending(DocumentCode code, Optional<Refund> refund);

    /** The engine has the document with this content. */
    void kept(DocumentCode code, Fingerprint content);

    /** The engine has taken the document out. */
    void voided(DocumentCode code);

    /** The engine has lost the document, so it has to be kept anew. Repeating it changes nothing. */
    void lost(DocumentCode code);

    /** A person is told this about the order, or nothing any more if it is empty. */
    void telling(String what);

    @Override
    void close();
}
