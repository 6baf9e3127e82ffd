package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.commercetools.Orders;
import io.integrationhub.inventorythreshold.events.StockEvents;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMaster;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.CrossingLedger;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
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
    StockCheckFlow stockCheckFlow(HoldLedger holds, Inquiry inquiry) {
        return new StockCheckFlow(holds, inquiry);
    }

    @Bean
    Inquiry.Ledgers inquiryLedgers(HoldLedger holds, ReservationLedger kept, WordLedger words) {
        return new Inquiry.Ledgers(holds, kept, words);
    }

    @Bean
    Inquiry inquiry(InventoryMaster master, Reservations reservations, Inquiry.Ledgers ledgers, InstantSource clock) {
        return new Inquiry(master, reservations, ledgers, clock);
    }

    @Bean
    StockLevelFlow stockLevelFlow(CrossingLedger crossings, StockEvents events) {
        return new StockLevelFlow(crossings, events);
    }

    @Bean
    ReservationFlow reservationFlow(ReservationLedger kept, Reservations reservations) {
        return new ReservationFlow(kept, reservations);
    }

    @Bean
    OrderStockFlow orderStockFlow(Orders orders, HoldLedger holds, InstantSource clock) {
        return new OrderStockFlow(orders, holds, clock);
    }
}
