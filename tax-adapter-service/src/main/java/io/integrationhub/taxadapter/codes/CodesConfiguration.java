package io.integrationhub.taxadapter.codes;

import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.commercetools.product.Products;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the endpoint. */
@Configuration(proxyBeanMethods = false)
class CodesConfiguration {

    @Bean
    TaxCodesEndpoint taxCodesEndpoint(Products products, Tenants tenants) {
        return new TaxCodesEndpoint(products, tenants);
    }
}
