package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.stream.EventPublisher;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stock levels. */
@Configuration(proxyBeanMethods = false)
class LevelsConfiguration {

    @Bean
    StockEventPublisher stockEventPublisher(EventPublisher publisher) {
        return new BrokerStockEventPublisher(publisher);
    }

    @Bean
    StockLevelFlow stockLevelFlow(StockEventLedger ledger, StockEventPublisher publisher) {
        return new StockLevelFlow(ledger, publisher);
    }

    @Bean
    Source.Provider stockLevels(Tenants tenants, StockLevelFlow flow, MeterRegistry meters) {
        return new StockLevelJob(tenants, flow, meters);
    }
}
