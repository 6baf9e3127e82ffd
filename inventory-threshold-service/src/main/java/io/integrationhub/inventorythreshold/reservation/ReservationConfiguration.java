package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
import io.integrationhub.system.poll.Source;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reservations at the master. */
@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    ReservationFlow reservationFlow(ReservationLedger ledger, Reservations reservations) {
        return new ReservationFlow(ledger, reservations);
    }

    @Bean
    Source.Provider pendingReservations(Tenants tenants, ReservationFlow flow, MeterRegistry meters) {
        return new ReservationJob(tenants, flow, meters);
    }
}
