package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.OrderStockFlow;
import io.integrationhub.inventorythreshold.ReservationFlow;
import io.integrationhub.inventorythreshold.StockDriftFlow;
import io.integrationhub.inventorythreshold.StockLevelFlow;
import io.integrationhub.inventorythreshold.ledger.DriftLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds what is looked at again and again. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    Source.Provider overdueOrders(Tenants tenants, OrderStockFlow flow, HoldLedger holds, InstantSource clock) {
        return new OverdueOrders(tenants, flow, holds, clock);
    }

    @Bean
    Source.Provider stockLevels(Tenants tenants, StockLevelFlow flow, MeterRegistry meters) {
        return new StockLevels(tenants, flow, meters);
    }

    @Bean
    Source.Provider driftLooks(
            Tenants tenants, StockDriftFlow flow, DriftLedger ledger, InstantSource clock, MeterRegistry meters) {
        return new DriftLooks(tenants, flow, ledger, clock, meters);
    }

    @Bean
    Source.Provider dueReservations(Tenants tenants, ReservationFlow flow, MeterRegistry meters) {
        return new DueReservations(tenants, flow, meters);
    }
}
