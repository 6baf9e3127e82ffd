package io.integrationhub.emailnotifier.commercetools.order;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.TenantSection;
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
}
