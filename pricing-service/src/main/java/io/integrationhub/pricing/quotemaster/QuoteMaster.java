package io.integrationhub.pricing.quotemaster;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.content.QuoteRequest;

/**
 * The system that masters a tenant's quotes, whatever protocol it uses. It sends its prices at a time of its own.
 *
 * <p>Both methods throw a {@link io.integrationhub.core.fault.TransientFault} if it is unknown whether the master
 * received what it was sent, and a {@link io.integrationhub.core.fault.PermanentFault} if its response is unreadable.
 */
public interface QuoteMaster {

    /**
     * Sends a quote request. Repeatable: the master honors the id of the request as an idempotency key, or is asked for
     * the request first.
     */
    QuoteMasterResponse submit(Tenant tenant, QuoteRequest request);

    /**
     * Sends how far the negotiation is. Repeatable because it describes the state and not a modification.
     *
     * @param externalId what the master calls it
     */
    QuoteMasterResponse sendStatus(Tenant tenant, QuoteRequest request, String externalId, NegotiationState state);
}
