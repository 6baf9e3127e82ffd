package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.commercetools.shop.ShopFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the reader of transactions. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    static TenantSection<PriceSettings> priceSection() {
        return PriceSettings.SECTION;
    }

    @Bean
    static TenantSection<TaxCodeSettings> taxCodeSection() {
        return TaxCodeSettings.SECTION;
    }

    @Bean
    static TenantSection<ExemptionSettings> exemptionSection() {
        return ExemptionSettings.SECTION;
    }

    @Bean
    static TenantSection<ShipFromSettings> shipFromSection() {
        return ShipFromSettings.SECTION;
    }

    @Bean
    TransactionReader transactionReader(ShopFacts facts) {
        return new TransactionReader(facts);
    }
}
