package io.integrationhub.pricing.commercetools.quote;

import com.commercetools.api.models.quote.Quote;
import com.commercetools.api.models.quote_request.QuoteRequest;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.quoteevents.QuoteEvents;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.settings.QuoteTenant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter and the sweeps, and states what they need of a Project. */
@Configuration(proxyBeanMethods = false)
class QuotesConfiguration {

    private static final Set<String> RESOURCES = Set.of("quote-request", "staged-quote", "quote");

    @Bean
    Quotes quotes(Commercetools commercetools) {
        return new SdkQuotes(commercetools);
    }

    @Bean
    NegotiationSweep negotiationSweep(
            Commercetools commercetools,
            Quotes quotes,
            QuoteLedger ledger,
            QuoteEvents events,
            Tenants tenants,
            InstantSource clock) {
        return new NegotiationSweep(commercetools, quotes, ledger, events, tenants, clock);
    }

    @Bean
    Sweep<QuoteRequest> quoteRequestSweep(NegotiationSweep negotiations) {
        return new QuoteRequestSweep(negotiations);
    }

    @Bean
    Sweep<Quote> quoteSweep(NegotiationSweep negotiations) {
        return new QuoteSweep(negotiations);
    }

    @Bean
    TenantRequirement quoteRequirement() {
        return new TenantRequirement(QuoteTenant::usesQuotes, RESOURCES, Set.of("manage_subscriptions"));
    }

    @Bean
    TenantRequirement nativeQuoteRequirement() {
        return new TenantRequirement(
                QuoteTenant::isNative, Set.of(), Set.of("view_quote_requests", "view_staged_quotes", "view_quotes"));
    }

    /** Carts of staged quotes need the scope of orders. */
    @Bean
    TenantRequirement masteredQuoteRequirement() {
        return new TenantRequirement(
                QuoteTenant::isMastered,
                Set.of(),
                Set.of(
                        "manage_quote_requests",
                        "manage_staged_quotes",
                        "manage_quotes",
                        "manage_orders",
                        "view_customers"));
    }
}
