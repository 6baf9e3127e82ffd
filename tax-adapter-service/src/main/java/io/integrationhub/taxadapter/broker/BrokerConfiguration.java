package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.poll.Source;
import io.integrationhub.taxadapter.TaxAuditFlow;
import io.integrationhub.taxadapter.TaxRecordFlow;
import io.integrationhub.taxadapter.ledger.AuditPlan;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who takes what comes in. Of an order, both its own messages ring and the events of order-export, which tells of
 * changes that commercetools has no Message for.
 */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    RecordHandler orderMessages(TaxRecordFlow flow, Tenants tenants) {
        return new OrderDoorbell("orders", flow, tenants);
    }

    @Bean
    RecordHandler orderEvents(TaxRecordFlow flow, Tenants tenants) {
        return new OrderDoorbell("order-events", flow, tenants);
    }

    @Bean
    RecordHandler audits(TaxAuditFlow flow, Tenants tenants) {
        return new AuditDoorbell(flow, tenants);
    }

    @Bean
    Source.Provider ledgerCleaning(Tenants tenants, TaxLedger ledger) {
        return new LedgerCleaning(tenants, ledger);
    }

    @Bean
    Source.Provider auditRounds(Tenants tenants, AuditPlan plan, RecordPublisher publisher) {
        return new AuditRounds(tenants, plan, publisher);
    }
}
