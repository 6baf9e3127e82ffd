package io.integrationhub.orderexport.operations;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.stream.publish.RecordPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the endpoint. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    OrdersEndpoint ordersEndpoint(Orders orders, ExportLedger ledger, RecordPublisher publisher, Tenants tenants) {
        return new OrdersEndpoint(orders, ledger, publisher, tenants);
    }
}
