package io.integrationhub.customersync;

import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.commercetools.BusinessUnits;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customermaster.BusinessUnitMaster;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.erasure.ErasedCustomers;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.erasure.PersonalDataStores;
import io.integrationhub.customersync.erasure.TargetErasure;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.export.TrackedActivities;
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
            CustomerMaster master,
            Customers customers,
            CustomerLinks links,
            WaitingRecords<Customer> waiting,
            ErasedCustomers erased) {
        return new CustomerImportFlow(master, customers, links, waiting, erased);
    }

    @Bean
    BusinessUnitImportFlow businessUnitImportFlow(
            BusinessUnitMaster master,
            BusinessUnits units,
            UnitLinks links,
            WaitingRecords<BusinessUnit> waiting,
            ErasedCustomers erased) {
        BusinessUnitMaster withoutErased =
                (tenant, key) -> master.find(tenant, key).map(unit -> erased.without(tenant, unit));
        return new BusinessUnitImportFlow(withoutErased, units, links, waiting);
    }

    @Bean
    CustomerExportFlow customerExportFlow(
            Accounts accounts,
            PendingProfiles pending,
            ProfileLedger ledger,
            CustomerDataPlatform platform,
            ErasedPersons erased,
            InstantSource clock) {
        return new CustomerExportFlow(accounts, pending, ledger, platform, erased, clock);
    }

    @Bean
    OrderActivityFlow orderActivityFlow(
            Accounts accounts,
            CustomerDataPlatform platform,
            TrackedActivities tracked,
            ErasedPersons erased,
            InstantSource clock) {
        return new OrderActivityFlow(accounts, platform, tracked, erased, clock);
    }

    @Bean
    CustomerErasureFlow customerErasureFlow(
            Accounts accounts,
            ErasedPersons erased,
            ErasureLedger ledger,
            TargetErasure targets,
            PersonalDataStores stores,
            InstantSource clock) {
        return new CustomerErasureFlow(accounts, erased, ledger, targets, stores, clock);
    }
}
