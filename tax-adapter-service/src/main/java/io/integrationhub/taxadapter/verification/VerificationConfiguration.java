package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.job.RetentionJob;
import io.integrationhub.core.job.RetentionJob.Deletion;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.LiveClients;
import io.integrationhub.system.SystemClients;
import io.integrationhub.taxadapter.cache.VerificationCache;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;
import io.integrationhub.taxadapter.settings.EngineSelection;
import io.integrationhub.taxadapter.settings.VatSettings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** Older results are not used any more. */
    @Bean
    PeriodicJob verificationRetention(JdbcClient jdbc) {
        return new RetentionJob(
                "tax-verification-retention",
                EngineSelection::isExternal,
                VerificationConfiguration::retention,
                Deletion.of(jdbc, "tax_verification", "verified_at"));
    }

    private static Duration retention(Tenant tenant) {
        Duration addresses = tenant.section(AddressSettings.SECTION).cacheTtl();
        Duration vatIds = tenant.section(VatSettings.SECTION).cacheTtl();
        return addresses.compareTo(vatIds) > 0 ? addresses : vatIds;
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
