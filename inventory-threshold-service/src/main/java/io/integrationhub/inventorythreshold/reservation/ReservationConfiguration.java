package io.integrationhub.inventorythreshold.reservation;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations;
import io.integrationhub.inventorythreshold.ledger.ReservationLedger;
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
    PeriodicJob reservationJob(ReservationFlow flow, MeterRegistry meters) {
        return new ReservationJob(flow, meters);
    }
}
