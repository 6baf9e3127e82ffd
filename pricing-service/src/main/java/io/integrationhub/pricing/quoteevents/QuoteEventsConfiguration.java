package io.integrationhub.pricing.quoteevents;

import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the publication of events about quotes. */
@Configuration(proxyBeanMethods = false)
class QuoteEventsConfiguration {

    @Bean
    QuoteEvents quoteEvents(EventPublisher publisher, QuoteLedger ledger, InstantSource clock) {
        return new LedgerBackedQuoteEvents(publisher, ledger, clock);
    }
}
