package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.commercetools.StockEntries;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the flows together. */
@Configuration(proxyBeanMethods = false)
class InventoryThresholdConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    StockCheckFlow stockCheckFlow(HoldLedger holds, WordLedger words, InventoryMaster master) {
        return new StockCheckFlow(holds, words, master);
    }

    @Bean
    StockInFlow stockInFlow(WordLedger words, HoldLedger holds, StockEntries entries) {
        return new StockInFlow(words, holds, entries);
    }

    @Bean
    OrderStockFlow orderStockFlow(Orders orders, HoldLedger holds) {
        return new OrderStockFlow(orders, holds);
    }
}
