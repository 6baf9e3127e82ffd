package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.pricing.quotemaster.QuoteMaster;
import io.integrationhub.pricing.settings.QuoteSettings;
import io.integrationhub.pricing.settings.QuoteTenant;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and checks its settings for tenants that use it. */
@Configuration(proxyBeanMethods = false)
class QuoteMasterConfiguration {

    @Bean
    static QuoteMappings quoteMappings(Mappings compiler) {
        return QuoteMappings.of(compiler);
    }

    @Bean
    static TenantMappings quoteReportMapping(Mappings compiler) {
        return QuoteSettings.reportMapping(compiler);
    }

    @Bean
    static TenantSection<QuoteSettings> quoteSection(QuoteMappings mappings, TenantMappings quoteReportMapping) {
        return QuoteSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (QuoteTenant.isMastered(tenant)) {
                settings.check(tenant, findings);
                mappings.check(tenant, findings);
                quoteReportMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    QuoteMaster quoteMaster(SystemClients systems, QuoteMappings mappings) {
        return new HttpQuoteMaster(systems, mappings);
    }
}
