package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what commercetools asks: about every new order, because conditions cannot see stock. */
@Configuration(proxyBeanMethods = false)
class CheckoutConfiguration {

    @Bean
    static ExtensionDefinition stockExtension() {
        return ExtensionDefinition.named(StockCheckHandler.NAME, Trigger.on("order", Action.CREATE))
                .timeout(InventorySettings.EXTENSION_TIMEOUT)
                .forTenants(InventorySettings::isChecked);
    }

    @Bean
    StockCheckFlow stockCheckFlow(HoldLedger holds, LiveStockQuery query) {
        return new StockCheckFlow(holds, query);
    }

    @Bean
    LiveStockQuery.Ledgers liveStockQueryLedgers(
            HoldLedger holds, ReservationLedger reservations, ReportedStockLedger reported) {
        return new LiveStockQuery.Ledgers(holds, reservations, reported);
    }

    @Bean
    LiveStockQuery liveStockQuery(
            InventoryMaster master, Reservations reservations, LiveStockQuery.Ledgers ledgers, InstantSource clock) {
        return new LiveStockQuery(master, reservations, ledgers, clock);
    }
}
