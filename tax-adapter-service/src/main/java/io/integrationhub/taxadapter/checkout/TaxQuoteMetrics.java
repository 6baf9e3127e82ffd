package io.integrationhub.taxadapter.checkout;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.taxadapter.TaxQuoteOutcome;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.EngineRejected;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NoEstimate;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NotUniform;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.RegionUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooLarge;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.TaxQuoteOutcome.UpToDate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts quotes as {@code hub.tax.quotes} by tenant, outcome and reason. The reason is the source of the taxes, or the
 * fault that kept the engine or the register from giving a result.
 */
@Component
class TaxQuoteMetrics {

    private final MeterRegistry meters;

    TaxQuoteMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(TenantId tenant, TaxQuoteOutcome outcome) {
        Counter.builder("hub.tax.quotes")
                .description("Quotes of carts' taxes, by outcome")
                .tag("tenant", tenant.value())
                .tag("outcome", outcome.code())
                .tag("reason", reason(outcome))
                .register(meters)
                .increment();
    }

    private static String reason(TaxQuoteOutcome outcome) {
        return switch (outcome) {
            case NothingToTax _, UpToDate _, NotUniform _, RegionUnknown _, AddressUnknown _, TooLarge _ -> "none";
            case Taxed it -> it.taxes().source().value();
            case Unavailable it -> it.reason().name();
            case EngineRejected it -> it.reason().name();
            case NoEstimate it -> it.fault().code().name();
        };
    }
}
