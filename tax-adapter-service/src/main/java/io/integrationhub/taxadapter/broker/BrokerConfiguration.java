package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.taxadapter.TaxAuditFlow;
import io.integrationhub.taxadapter.TaxRecordFlow;
import io.integrationhub.taxadapter.ledger.AuditSchedule;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.EngineSelection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the handlers and jobs. Both the messages of orders and the events of order-export announce changes:
 * commercetools has no message for some of them.
 */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    static TenantSection<AuditSettings> auditSection() {
        return AuditSettings.SECTION;
    }

    @Bean
    RecordHandler orderMessages(TaxRecordFlow flow, Tenants tenants) {
        return new OrderMessageHandler("orders", flow, tenants);
    }

    @Bean
    RecordHandler orderEvents(TaxRecordFlow flow, Tenants tenants) {
        return new OrderMessageHandler("order-events", flow, tenants);
    }

    @Bean
    RecordHandler audits(TaxAuditFlow flow, Tenants tenants) {
        return new AuditMessageHandler(flow, tenants);
    }

    @Bean
    PeriodicJob auditJob(AuditSchedule schedule, RecordPublisher publisher) {
        return new AuditJob(schedule, publisher);
    }

    @Bean
    PeriodicJob ledgerRetention(TaxLedger ledger) {
        return new RetentionJob(
                "tax-ledger-retention",
                EngineSelection::isExternal,
                tenant -> tenant.section(AuditSettings.SECTION).retention(),
                ledger::deleteOlderThan);
    }
}
