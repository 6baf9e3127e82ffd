package io.integrationhub.taxadapter.engine;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Optional;

/**
 * Calculates and records the taxes of a tenant's sales, whatever protocol it speaks.
 *
 * <p>All methods throw a {@link io.integrationhub.core.fault.TransientFault} if the engine cannot be reached or is
 * late, and a {@link io.integrationhub.core.fault.PermanentFault} if it rejects the request or its response is
 * unreadable.
 */
public interface TaxEngine {

    /**
     * Calculates the tax of every item while a customer waits. The engine stores nothing, so repeating it is harmless.
     *
     * @param deadline when the customer stops waiting
     */
    ItemTaxes quote(Tenant tenant, TaxableTransaction transaction, Deadline deadline);

    /** Whether the engine stores documents with such a content; otherwise none of the methods below is called. */
    boolean storesDocuments(Tenant tenant, TaxableTransaction content);

    /**
     * Creates the document for the tax authorities, or changes the one with the same code. The engine is first asked
     * whether it already has exactly this document, so repeating it changes nothing.
     */
    SaveResult save(Tenant tenant, TaxDocument document);

    /** Voids a sale, or a refund. Repeating it, or voiding a document that does not exist, is harmless. */
    SaveResult voidDocument(Tenant tenant, TaxDocument document);

    /**
     * The taxes the engine stores for a sale, if it calculates them itself instead of storing what was charged. Only
     * reads.
     *
     * @return empty if it stores what was charged, or has no such sale
     */
    default Optional<ItemTaxes> calculatedTaxes(Tenant tenant, TaxDocument sale) {
        return Optional.empty();
    }

    /** What the engine has under the document's code. Only reads. */
    DocumentState state(Tenant tenant, TaxDocument document);
}
