package io.integrationhub.customersync.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerErasureFlow;
import io.integrationhub.customersync.CustomerExportFlow;
import io.integrationhub.customersync.OrderActivityFlow;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.customersync.profile.ProfileSource.Type;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the handlers and jobs of what is sent to other systems. */
@Configuration(proxyBeanMethods = false)
class ExportBrokerConfiguration {

    @Bean
    RecordHandler customerChangeHandler(
            CustomerExportFlow flow, CustomerErasureFlow erasures, RecordPublisher publisher, Tenants tenants) {
        var changes = new ResourceChangeHandler("customer-changes", Type.CUSTOMER, flow, tenants);
        return new CustomerChangeHandler(changes, erasures, publisher, tenants);
    }

    @Bean
    RecordHandler businessUnitChangeHandler(CustomerExportFlow flow, Tenants tenants) {
        return new ResourceChangeHandler("business-unit-changes", Type.BUSINESS_UNIT, flow, tenants);
    }

    @Bean
    RecordHandler guestOrderHandler(CustomerExportFlow flow, Tenants tenants) {
        return new ResourceChangeHandler("guest-orders", Type.ORDER, flow, tenants);
    }

    @Bean
    RecordHandler cdpProfileHandler(CustomerExportFlow flow, Tenants tenants) {
        return new ProfileHandler(Target.CDP, flow, tenants);
    }

    @Bean
    RecordHandler omsProfileHandler(CustomerExportFlow flow, Tenants tenants) {
        return new ProfileHandler(Target.OMS, flow, tenants);
    }

    @Bean
    RecordHandler erpProfileHandler(CustomerExportFlow flow, Tenants tenants) {
        return new ProfileHandler(Target.ERP, flow, tenants);
    }

    @Bean
    RecordHandler marketingProfileHandler(CustomerExportFlow flow, Tenants tenants) {
        return new ProfileHandler(Target.MARKETING, flow, tenants);
    }

    @Bean
    RecordHandler orderEventHandler(OrderActivityFlow flow, Tenants tenants) {
        return new OrderEventHandler("", flow, tenants);
    }

    @Bean
    RecordHandler erasureHandler(CustomerErasureFlow flow, Tenants tenants) {
        return new ErasureHandler(flow, tenants);
    }

    @Bean
    PeriodicJob pendingProfilesJob(PendingProfiles pending, RecordPublisher publisher, InstantSource clock) {
        return new PendingProfilesJob(pending, publisher, clock);
    }

    @Bean
    PeriodicJob erasureJob(ErasureLedger ledger, RecordPublisher publisher, InstantSource clock) {
        return new ErasureJob(ledger, publisher, clock);
    }
}
