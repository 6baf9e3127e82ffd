package io.integrationhub.core.golive;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.core.tenant.Tenants;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Declares the section of tenants that says whether they are live. */
@AutoConfiguration
class GoLiveAutoConfiguration {

    @Bean
    static TenantSection<GoLiveSettings> goLiveSection() {
        return DryRun.SECTION;
    }

    @Bean
    DryRunNotice dryRunNotice(Tenants tenants) {
        return new DryRunNotice(tenants);
    }
}
