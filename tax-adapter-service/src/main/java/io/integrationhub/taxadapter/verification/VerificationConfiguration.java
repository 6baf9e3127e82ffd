package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.cache.VerificationCache;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the verifiers. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    static TenantSection<AddressSettings> addressSection() {
        return AddressSettings.SECTION;
    }

    @Bean
    AddressVerifier addressVerifier(AvaTaxAddresses addresses, VerificationCache cache) {
        return new AddressVerifier(addresses, cache);
    }

    @Bean
    ViesRegister viesRegister(LiveClients live, SystemClients systems) {
        return new ViesRegister(live, systems);
    }

    @Bean
    VatIdVerifier vatIdVerifier(ViesRegister register, VerificationCache cache) {
        return new VatIdVerifier(register, cache);
    }
}
