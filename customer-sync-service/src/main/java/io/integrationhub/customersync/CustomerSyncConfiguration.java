package io.integrationhub.customersync;

import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.erasure.PersonalDataStores;
import io.integrationhub.customersync.erasure.TargetErasure;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.customersync.export.ProfileLedger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the flows. */
@Configuration(proxyBeanMethods = false)
class CustomerSyncConfiguration {

    @Bean
    CustomerSyncFlow customerSyncFlow(CustomerMaster master) {
        return new CustomerSyncFlow(master);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
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
