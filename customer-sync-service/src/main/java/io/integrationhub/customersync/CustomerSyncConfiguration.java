package io.integrationhub.customersync;

import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.UnitLinks;
import io.integrationhub.customersync.ledger.WaitingRecords;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class CustomerSyncConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    CustomerImportFlow customerImportFlow(
            CustomerMaster master, Customers customers, CustomerLinks links, WaitingRecords<Customer> waiting) {
        return new CustomerImportFlow(master, customers, links, waiting);
    }

    @Bean
    BusinessUnitImportFlow businessUnitImportFlow(
            BusinessUnits units, UnitLinks links, WaitingRecords<BusinessUnit> waiting) {
        return new BusinessUnitImportFlow(units, links, waiting);
    }
}
