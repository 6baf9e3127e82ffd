package io.integrationhub.customersync.operations;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerErasureFlow;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.stream.publish.RecordPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the endpoint. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    ErasuresEndpoint erasuresEndpoint(
            Accounts accounts,
            CustomerErasureFlow flow,
            ErasureLedger ledger,
            RecordPublisher publisher,
            Tenants tenants) {
        return new ErasuresEndpoint(accounts, flow, ledger, publisher, tenants);
    }
}
