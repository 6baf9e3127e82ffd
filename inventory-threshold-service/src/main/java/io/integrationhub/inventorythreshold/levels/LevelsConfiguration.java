package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.inventorythreshold.ledger.StockEventLedger;
import io.integrationhub.stream.publish.EventPublisher;
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
    PeriodicJob stockLevelJob(StockLevelFlow flow, MeterRegistry meters) {
        return new StockLevelJob(flow, meters);
    }
}
