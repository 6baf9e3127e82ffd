package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.AcceptedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Insufficient;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.RejectedUnconfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts checks as {@code hub.stock.checks} by tenant, outcome and reason. The reason is the fault that kept the master
 * from answering.
 */
@Component
class StockCheckMetrics {

    private final MeterRegistry meters;

    StockCheckMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(TenantId tenant, StockCheckOutcome outcome) {
        Counter.builder("hub.stock.checks")
                .description("Checks of new orders' stock, by outcome")
                .tag("tenant", tenant.value())
                .tag("outcome", outcome.code())
                .tag("reason", reason(outcome))
                .register(meters)
                .increment();
    }

    private static String reason(StockCheckOutcome outcome) {
        return switch (outcome) {
            case NothingToCheck _, SoldLocally _, Confirmed _, Insufficient _ -> "none";
            case AcceptedUnconfirmed it -> it.reason().name();
            case RejectedUnconfirmed it -> it.reason().name();
        };
    }
}
