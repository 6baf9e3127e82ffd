package io.integrationhub.pricing;

import io.integrationhub.pricing.commercetools.quote.Quotes;
import io.integrationhub.pricing.quoteevents.QuoteEvents;
import io.integrationhub.pricing.quoteledger.QuoteLedger;
import io.integrationhub.pricing.quotemaster.QuoteMaster;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows of quotes. */
@Configuration(proxyBeanMethods = false)
class QuoteConfiguration {

    @Bean
    QuoteOutFlow quoteOutFlow(
            Quotes quotes, QuoteLedger ledger, QuoteEvents events, QuoteMaster master, InstantSource clock) {
        return new QuoteOutFlow(quotes, ledger, events, master, clock);
    }

    @Bean
    QuoteInFlow quoteInFlow(Quotes quotes, QuoteLedger ledger, InstantSource clock) {
        return new QuoteInFlow(quotes, ledger, clock);
    }
}
