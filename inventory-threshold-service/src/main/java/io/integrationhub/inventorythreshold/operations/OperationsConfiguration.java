package io.integrationhub.inventorythreshold.operations;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.StockDriftFlow;
import io.integrationhub.inventorythreshold.ledger.DriftLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the operations together. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    StockEndpoint stockEndpoint(StockDriftFlow flow, DriftLedger ledger, Tenants tenants) {
        return new StockEndpoint(flow, ledger, tenants);
    }
}
