package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall.Action;
import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionDefinition.Trigger;
import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReportedStockLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the stock check. */
@Configuration(proxyBeanMethods = false)
class CheckoutConfiguration {

    /** Called for every new order that takes stock, because the condition of a trigger cannot refer to stock. */
    @Bean
    static ExtensionDefinition stockExtension() {
        return ExtensionDefinition.named(StockTenant.EXTENSION, Trigger.on("order", Action.CREATE))
                .timeout(StockTenant.EXTENSION_TIMEOUT)
                .when(StockRelevantOrders::of)
                .forTenants(StockTenant::isMastered);
    }

    @Bean
    StockCheckFlow stockCheckFlow(HoldLedger holds, LiveStockQuery query) {
        return new StockCheckFlow(holds, query);
    }

    @Bean
    StockCheckRehearsal stockCheckRehearsal(
            HoldLedger holds, LiveStockQuery query, SupplyChannels channels, UnconfirmedActions unconfirmed) {
        return new StockCheckRehearsal(holds, query, channels, unconfirmed);
    }

    @Bean
    LiveStockQuery liveStockQuery(
            InventoryMaster master,
            Reservations reservations,
            ReservationLedger reservationLedger,
            ReportedStockLedger reportedStock,
            InstantSource clock) {
        return new LiveStockQuery(master, reservations, reservationLedger, reportedStock, clock);
    }
}
