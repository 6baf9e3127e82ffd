package io.integrationhub.inventorythreshold.hold;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the holds of orders. */
@Configuration(proxyBeanMethods = false)
class HoldConfiguration {

    @Bean
    OrderHoldFlow orderHoldFlow(Orders orders, HoldLedger holds, InstantSource clock) {
        return new OrderHoldFlow(orders, holds, clock);
    }

    @Bean
    PeriodicJob overdueHoldJob(OrderHoldFlow flow, HoldLedger holds, InstantSource clock) {
        return new OverdueHoldJob(flow, holds, clock);
    }
}
