package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapter for carts. */
@Configuration(proxyBeanMethods = false)
class CartConfiguration {

    @Bean
    static TenantSection<FieldSettings> fieldSection() {
        return FieldSettings.SECTION;
    }

    @Bean
    Carts carts(TransactionReader transactions, Commercetools commercetools) {
        return new ExtensionCarts(transactions, new CartTaxFields(commercetools));
    }
}
