package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.settings.StockOutMappings;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flow, its adapter and its handler. */
@Configuration(proxyBeanMethods = false)
class StockOutConfiguration {

    @Bean
    StockReceivers stockReceivers(SystemClients systems, Mappings compiler) {
        return new HttpStockReceivers(systems, new StockOutMappings(compiler));
    }

    @Bean
    RecordHandler stockOutHandler(HoldLedger ledger, StockReceivers receivers, Tenants tenants) {
        return new StockOutHandler(new StockOutFlow(ledger, receivers), tenants, "");
    }
}
