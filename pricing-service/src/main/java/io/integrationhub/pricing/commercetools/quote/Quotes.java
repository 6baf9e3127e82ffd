package io.integrationhub.pricing.commercetools.quote;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.StagedQuote;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.report.QuoteReport;
import java.util.Optional;

/**
 * Quote requests, staged quotes and quotes in commercetools. Writes read what is there first, so each of them is
 * harmless if it is repeated.
 *
 * <p>All methods throw a {@link io.integrationhub.core.fault.Fault} as
 * {@link io.integrationhub.commercetools.Project#call} does.
 */
public interface Quotes {

    /** Loads a quote request with all that answered it; empty if it was deleted. Only reads. */
    Optional<Negotiation> load(Tenant tenant, QuoteRequestId id);

    /** The quote request that a staged quote answers; empty if the staged quote was deleted. Only reads. */
    Optional<QuoteRequestId> requestOfStagedQuote(Tenant tenant, String id);

    /** The quote request that a quote answers; empty if the quote was deleted. Only reads. */
    Optional<QuoteRequestId> requestOfQuote(Tenant tenant, String id);

    /** The staged quote that is offered from; created if there is none, or if it is closed. */
    StagedQuote stage(Tenant tenant, Negotiation negotiation);

    /**
     * Gives the cart of a staged quote the lines and prices of a report, and verifies that commercetools computes
     * exactly these.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code QUOTE_PRICES_DIFFER} if it does not, or if the report
     *     does not fit the request
     */
    void lockPrices(Tenant tenant, StagedQuote staged, QuoteReport report);

    /** Sets validity and comment of a staged quote. */
    void setTerms(Tenant tenant, StagedQuote staged, QuoteReport report);

    /** Creates the quote that the buyer can accept, unless one with its key exists. */
    Quote send(Tenant tenant, StagedQuote staged, QuoteReport report);

    /** Withdraws a quote that is pending. */
    void withdraw(Tenant tenant, Quote quote);

    /** Rejects a quote request. */
    void reject(Tenant tenant, Negotiation negotiation);

    /** Closes a quote request and its staged quote. */
    void close(Tenant tenant, Negotiation negotiation);
}
