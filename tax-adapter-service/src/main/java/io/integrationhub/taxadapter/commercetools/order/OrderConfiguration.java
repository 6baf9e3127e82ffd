package io.integrationhub.taxadapter.commercetools.order;

import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter for orders. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    static TenantSection<RefundSettings> refundSection() {
        return RefundSettings.SECTION;
    }

    @Bean
    OrderReader orderReader(TransactionReader transactions) {
        return new OrderReader(transactions);
    }

    @Bean
    Orders orders(Commercetools commercetools, OrderReader reader) {
        return new SdkOrders(commercetools, reader);
    }

    @Bean
    Sweep<Order> taxSweep(
            Commercetools commercetools, OrderReader reader, TaxLedger ledger, TaxEngine engine, Tenants tenants) {
        return new TaxSweep(commercetools, reader, ledger, engine, tenants);
    }
}
