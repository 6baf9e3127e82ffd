package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Confirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotConfirmed;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NotEnough;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.NothingToCheck;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.SoldLocally;
import io.integrationhub.inventorythreshold.checkout.StockCheckOutcome.Unconfirmed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts checks as {@code hub.stock.checks} by tenant, outcome and reason: the reason is the fault that kept the master
 * from answering.
 */
@Component
class StockCheckMetrics {

    private final MeterRegistry meters;

    StockCheckMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(TenantId tenant, StockCheckOutcome outcome) {
        switch (outcome) {
            case NothingToCheck _ -> count(tenant, "nothing-to-check", "");
            case SoldLocally _ -> count(tenant, "sold-locally", "");
            case Confirmed _ -> count(tenant, "confirmed", "");
            case NotEnough _ -> count(tenant, "not-enough", "");
            case Unconfirmed it -> count(tenant, "unconfirmed", it.reason().name());
            case NotConfirmed it -> count(tenant, "not-confirmed", it.reason().name());
        }
    }

    private void count(TenantId tenant, String outcome, String reason) {
        Counter.builder("hub.stock.checks")
                .description("Checks of new orders' stock, by how they ended")
                .tag("tenant", tenant.value())
                .tag("outcome", outcome)
                .tag("reason", reason.isEmpty() ? "none" : reason)
                .register(meters)
                .increment();
    }
}
