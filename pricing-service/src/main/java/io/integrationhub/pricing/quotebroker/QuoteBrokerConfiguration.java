package io.integrationhub.pricing.quotebroker;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.QuoteInFlow;
import io.integrationhub.pricing.QuoteOutFlow;
import io.integrationhub.pricing.commercetools.quote.Quotes;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what receives messages about quotes. */
@Configuration(proxyBeanMethods = false)
class QuoteBrokerConfiguration {

    @Bean
    RecordHandler quoteRequestHandler(QuoteOutFlow flow, QuoteLedger ledger, Tenants tenants) {
        return new QuoteMessageHandler(
                "quote-requests", (_, id) -> Optional.of(new QuoteRequestId(id)), flow, ledger, tenants);
    }

    @Bean
    RecordHandler stagedQuoteHandler(QuoteOutFlow flow, Quotes quotes, QuoteLedger ledger, Tenants tenants) {
        return new QuoteMessageHandler("staged-quotes", quotes::requestOfStagedQuote, flow, ledger, tenants);
    }

    @Bean
    RecordHandler quoteHandler(QuoteOutFlow flow, Quotes quotes, QuoteLedger ledger, Tenants tenants) {
        return new QuoteMessageHandler("quotes", quotes::requestOfQuote, flow, ledger, tenants);
    }

    @Bean
    RecordHandler quotedOrderHandler(QuoteOutFlow flow, Quotes quotes, QuoteLedger ledger, Tenants tenants) {
        return new QuotedOrderHandler(new QuoteMessageHandler("orders", quotes::requestOfQuote, flow, ledger, tenants));
    }

    @Bean
    RecordHandler quoteReportHandler(QuoteInFlow flow, TenantMappings quoteReportMapping, Tenants tenants) {
        return new QuoteReportHandler(
                flow,
                new DocumentReader<>(
                        quoteReportMapping, QuoteReportForm.class, QuoteMessageFault.QUOTE_REPORT_MALFORMED),
                tenants);
    }

    @Bean
    PeriodicJob quoteExpiryJob(
            QuoteLedger ledger, Commercetools commercetools, RecordPublisher publisher, InstantSource clock) {
        return new QuoteExpiryJob(ledger, commercetools, publisher, clock);
    }
}
