package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter for orders. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    @Bean
    static TenantSection<DelayFields> delayFieldsSection() {
        return DelayFields.SECTION;
    }

    @Bean
    SdkOrders orders(Commercetools commercetools, Readers readers) {
        return new SdkOrders(commercetools, readers);
    }

    @Bean
    Sweep<Order> orderMailSweep(
            Commercetools commercetools, SdkOrders orders, MissedOrderMails missed, Tenants tenants) {
        return new OrderMailSweep(commercetools, orders, missed, tenants);
    }
}
