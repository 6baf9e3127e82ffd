package io.integrationhub.pricing.quoteevents;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quoteledger.QuoteLedger.QuoteClaim;

/**
 * Publishes what happens in negotiations. Repeatable: what was published is recorded, and if a crash prevents that, the
 * event is published again with the same id.
 */
public interface QuoteEvents {

    /** Whether {@link #publish} would publish anything. */
    boolean hasUnpublished(Tenant tenant, Negotiation negotiation);

    /**
     * Publishes what has happened since the last publication, whoever did it.
     *
     * @return number of published events
     */
    int publish(QuoteClaim claim, Negotiation negotiation);
}
