package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.cache.RateCache;
import io.integrationhub.taxadapter.commercetools.order.Orders;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.verification.AddressVerifier;
import io.integrationhub.taxadapter.verification.VatIdVerifier;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the flows. */
@Configuration(proxyBeanMethods = false)
class TaxAdapterConfiguration {

    @Bean
    static TenantSection<TaxSettings> taxSection() {
        return TaxSettings.SECTION;
    }

    @Bean
    static TenantSection<VatSettings> vatSection() {
        return VatSettings.SECTION;
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    TaxQuoteFlow taxQuoteFlow(TaxEngine engine, RateCache rates, AddressVerifier addresses, VatIdVerifier vatIds) {
        return new TaxQuoteFlow(engine, rates, addresses, vatIds);
    }

    @Bean
    TaxRecordFlow taxRecordFlow(Orders orders, TaxLedger ledger, TaxEngine engine) {
        return new TaxRecordFlow(orders, ledger, engine);
    }

    @Bean
    TaxAuditFlow taxAuditFlow(Orders orders, TaxLedger ledger, TaxEngine engine, TaxRecordFlow recordFlow) {
        return new TaxAuditFlow(orders, ledger, engine, recordFlow);
    }
}
