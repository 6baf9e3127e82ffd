package io.integrationhub.customersync.resync;

import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerImportFlow;
import io.integrationhub.customersync.businessunit.BusinessUnit;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.ledger.ResyncRuns;
import io.integrationhub.customersync.ledger.WaitingRecords;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the comparison. */
@Configuration(proxyBeanMethods = false)
class ResyncConfiguration {

    @Bean
    ResyncEndpoint resyncEndpoint(ResyncRuns runs, CustomerMaster master, Tenants tenants, InstantSource clock) {
        return new ResyncEndpoint(runs, master, tenants, clock);
    }

    @Bean
    PeriodicJob resyncJob(ResyncRuns runs, CustomerMaster master, CustomerImportFlow flow) {
        return new ResyncJob(runs, master, flow);
    }

    @Bean
    DoctorCheck waitingDoctorCheck(
            WaitingRecords<Customer> customers, WaitingRecords<BusinessUnit> units, Tenants tenants) {
        return new WaitingDoctorCheck(customers, units, tenants);
    }
}
