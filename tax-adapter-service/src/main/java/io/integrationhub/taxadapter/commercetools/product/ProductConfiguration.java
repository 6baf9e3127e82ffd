package io.integrationhub.taxadapter.commercetools.product;

import io.integrationhub.commercetools.Commercetools;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter for products. */
@Configuration(proxyBeanMethods = false)
class ProductConfiguration {

    @Bean
    Products products(Commercetools commercetools) {
        return new SdkProducts(commercetools);
    }
}
