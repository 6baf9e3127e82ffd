package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.starter.commercetools.Commercetools;
import io.integrationhub.starter.tenant.Tenants;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** Puts the adapters behind the ports. */
@Configuration(proxyBeanMethods = false)
class CommercetoolsConfiguration {

    @Bean
    SupplyChannels supplyChannels(Commercetools commercetools) {
        return new SdkSupplyChannels(commercetools);
    }

    @Bean
    SdkMarkTypes markTypes(Commercetools commercetools) {
        return new SdkMarkTypes(commercetools);
    }

    @Bean
    StockEntries stockEntries(Commercetools commercetools, SupplyChannels channels) {
        return new SdkStockEntries(commercetools, channels);
    }

    @Bean
    MarkTypesAtStart markTypesAtStart(
            Tenants tenants,
            MarkTypes types,
            @Qualifier("commercetoolsScheduler") TaskScheduler scheduler) {
        return new MarkTypesAtStart(tenants, types, scheduler);
    }

    @Bean
    Orders orders(Commercetools commercetools, SupplyChannels channels, SdkMarkTypes types) {
        return new SdkOrders(commercetools, channels, types);
    }
}
