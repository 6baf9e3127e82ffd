package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.commercetools.Orders;
import io.integrationhub.taxadapter.engine.AddressResolver;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.ledger.CheckMemory;
import io.integrationhub.taxadapter.ledger.RateMemory;
import io.integrationhub.taxadapter.ledger.TaxLedger;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.vat.VatRegister;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the flows together. */
@Configuration(proxyBeanMethods = false)
class TaxAdapterConfiguration {

    @Bean
    static TenantSection<TaxSettings> taxSection() {
        return TaxSettings.SECTION;
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    TaxQuoteFlow taxQuoteFlow(TaxEngine engine, RateMemory memory, AddressDesk addresses, VatDesk vat) {
        return new TaxQuoteFlow(engine, memory, addresses, vat);
    }

    @Bean
    AddressDesk addressDesk(AddressResolver resolver, CheckMemory words) {
        return new AddressDesk(resolver, words);
    }

    @Bean
    VatDesk vatDesk(VatRegister register, CheckMemory words) {
        return new VatDesk(register, words);
    }

    @Bean
    TaxRecordFlow taxRecordFlow(Orders orders, TaxLedger ledger, TaxEngine engine) {
        return new TaxRecordFlow(orders, ledger, new Bookkeeping(engine));
    }

    @Bean
    TaxAuditFlow taxAuditFlow(Orders orders, TaxLedger ledger, TaxEngine engine, TaxRecordFlow recording) {
        return new TaxAuditFlow(orders, ledger, engine, recording);
    }
}
