package io.integrationhub.customersync.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.customersync.BusinessUnitImportFlow;
import io.integrationhub.customersync.CustomerImportFlow;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customermaster.CustomerRecords;
import io.integrationhub.customersync.customermaster.UnitRecords;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what receives customers and Business Units. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    PeriodicJob.Provider customerFiles(CustomerRecords customers, RecordPublisher publisher, InstantSource clock) {
        return ImportSettings.INBOUND_FILES.jobs(
                new ItemFileConsumer(CustomerTenant::isMastered, CustomerMessageHandler.items(customers, publisher)),
                clock);
    }

    @Bean
    PeriodicJob.Provider businessUnitFiles(UnitRecords units, RecordPublisher publisher, InstantSource clock) {
        return ImportSettings.BUSINESS_UNIT_FILES.jobs(
                new ItemFileConsumer(
                        CustomerTenant::hasMasteredUnits, BusinessUnitMessageHandler.items(units, publisher)),
                clock);
    }

    @Bean
    PeriodicJob waitingCustomersJob(WaitingRecords<Customer> waiting, CustomerImportFlow flow) {
        return new WaitingRecordsJob<>(
                "waiting-customers",
                CustomerTenant::isMastered,
                waiting,
                (tenant, customer) -> CustomerEndings.of(flow.bring(tenant, customer)));
    }

    @Bean
    PeriodicJob waitingUnitsJob(WaitingRecords<BusinessUnit> waiting, BusinessUnitImportFlow flow) {
        return new WaitingRecordsJob<>(
                "waiting-business-units",
                CustomerTenant::hasMasteredUnits,
                waiting,
                (tenant, unit) -> BusinessUnitMessageHandler.ending(flow.bring(tenant, unit)));
    }
}
