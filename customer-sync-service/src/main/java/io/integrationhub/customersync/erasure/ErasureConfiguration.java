package io.integrationhub.customersync.erasure;

import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.stream.erasure.PersonalDataStore;
import io.integrationhub.stream.publish.EventPublisher;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the ledgers and the stores. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    ErasedPersons erasedPersons(JdbcClient jdbc) {
        return new JdbcErasedPersons(jdbc);
    }

    @Bean
    ErasureLedger erasureLedger(JdbcClient jdbc, InstantSource clock) {
        return new JdbcErasureLedger(jdbc, clock);
    }

    @Bean
    TargetErasure targetErasure(ProfileLedger ledger, CustomerDataPlatform platform, InstantSource clock) {
        return new LedgerTargetErasure(ledger, platform, clock);
    }

    @Bean
    ErasedCustomers erasedCustomers(ErasedPersons persons) {
        return new ErasedCustomersByIdentity(persons);
    }

    @Bean
    PersonalDataStore importPersonalData(JdbcClient jdbc) {
        return new ImportPersonalData(jdbc);
    }

    @Bean
    PersonalDataStore waitingUnitsPersonalData(JdbcClient jdbc) {
        return new WaitingUnitsPersonalData(jdbc);
    }

    @Bean
    PersonalDataStore exportPersonalData(JdbcClient jdbc) {
        return new ExportPersonalData(jdbc);
    }

    @Bean
    PersonalDataStores personalDataStores(
            List<PersonalDataStore> stores, EventPublisher publisher, InstantSource clock) {
        return new ServiceStores(stores, publisher, clock);
    }
}
