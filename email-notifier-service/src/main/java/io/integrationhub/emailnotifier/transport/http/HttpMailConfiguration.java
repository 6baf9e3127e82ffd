package io.integrationhub.emailnotifier.transport.http;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the transport, and checks its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMailConfiguration {

    @Bean
    static TenantMappings mailRequestMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMailSettings.SECTION, "request-mapping", HttpMailSettings::requestMapping, compiler);
    }

    @Bean
    static TenantMappings mailResponseMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMailSettings.SECTION, "response-mapping", HttpMailSettings::responseMapping, compiler);
    }

    @Bean
    static TenantSection<HttpMailSettings> httpMailSection(
            TenantMappings mailRequestMapping, TenantMappings mailResponseMapping) {
        return HttpMailSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (!EmailSettings.masterOf(tenant).equals(HttpMailSettings.ADAPTER)) {
                return;
            }
            if (!settings.path().startsWith("/")) {
                findings.add(HttpMailSettings.NAME + ".path", "must start with '/': write for example /api/mails");
            }
            mailRequestMapping.check(tenant, findings);
            mailResponseMapping.check(tenant, findings);
        });
    }

    @Bean
    HttpMailTransport httpMailTransport(
            SystemClients systems, TenantMappings mailRequestMapping, TenantMappings mailResponseMapping) {
        return new HttpMailTransport(systems, mailRequestMapping, mailResponseMapping);
    }
}
