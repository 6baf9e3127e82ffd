package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.SystemClients;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reader, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class AkeneoConfiguration {

    @Bean
    static TenantSection<AkeneoSettings> akeneoSection() {
        return AkeneoSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (settings.enabled() && ProductTenant.isMastered(tenant)) {
                check(settings, findings);
            }
        });
    }

    @Bean
    AkeneoReader akeneoReader(SystemClients systems, InstantSource clock) {
        return new HttpAkeneoReader(systems, clock);
    }

    private static void check(AkeneoSettings settings, Findings findings) {
        Map<String, @Nullable Object> required = new LinkedHashMap<>();
        required.put("client-id", settings.clientId());
        required.put("client-secret", settings.clientSecret());
        required.put("username", settings.username());
        required.put("password", settings.password());
        required.forEach((name, value) -> {
            if (value == null) {
                findings.add(AkeneoSettings.NAME + "." + name, "is required to read from Akeneo");
            }
        });
    }
}
