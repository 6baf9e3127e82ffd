package io.integrationhub.taxadapter.commercetools.shop;

import io.integrationhub.commercetools.Commercetools;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter for facts about the shop. */
@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    @Bean
    ShopFacts shopFacts(Commercetools commercetools, InstantSource clock) {
        return new SdkShopFacts(commercetools, clock);
    }
}
