package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.WordLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.starter.tenant.TenantSection;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the flows together. */
@Configuration(proxyBeanMethods = false)
class InventoryThresholdConfiguration {

    @Bean
    static TenantSection<InventorySettings> inventorySection() {
        return InventorySettings.SECTION;
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    StockCheckFlow stockCheckFlow(HoldLedger holds, WordLedger words, InventoryMaster master) {
        return new StockCheckFlow(holds, words, master);
    }

    @Bean
    OrderStockFlow orderStockFlow(Orders orders, HoldLedger holds) {
        return new OrderStockFlow(orders, holds);
    }
}
