package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.util.Optional;

/**
 * What knows the taxes of what a tenant sells, whatever it speaks.
 *
 * <p>All methods throw a {@link io.integrationhub.core.fault.TransientFault} when the engine cannot be reached or is
 * late, and a {@link io.integrationhub.core.fault.PermanentFault} when it refuses what it was sent, or its answer
 * cannot be understood.
 */
public interface TaxEngine {

    /**
     * The tax of every item while a customer waits. Nothing is kept, so asking again is harmless.
     *
     * @param deadline no answer is waited for longer than this
     */
    TaxAnswer quote(Tenant tenant, TaxQuestion question, Deadline deadline);

    /** Whether it keeps documents of such a content at all; otherwise the methods below are not called. */
    boolean keepsDocuments(Tenant tenant, TaxQuestion content);

    /**
     * Keeps a document for the tax authorities, or makes the one of this code what it is to be. The engine is asked
     * first whether it has just this, so repeating it changes nothing.
     */
    Keeping keep(Tenant tenant, TaxDocument document);

    /** Makes a sale as if it never was. Repeating it, or voiding what is not there, is harmless. */
    Keeping takeOut(Tenant tenant, TaxDocument sale);

    /**
     * The taxes it keeps of a sale, where it computes them anew instead of keeping what was charged. Only reads.
     *
     * @return empty if it keeps what was charged, or has no such sale
     */
    default Optional<TaxAnswer> ownTaxes(Tenant tenant, TaxDocument sale) {
        return Optional.empty();
    }

    /** What it has under the document's code. Only reads. */
    Standing standing(Tenant tenant, TaxDocument document);
}
