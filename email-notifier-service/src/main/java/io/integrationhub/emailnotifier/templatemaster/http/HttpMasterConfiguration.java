package io.integrationhub.emailnotifier.templatemaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.settings.TemplateTenant;
import io.integrationhub.emailnotifier.templatemaster.TemplateMaster;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.TenantMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter, and the checks of its settings at the start. */
@Configuration(proxyBeanMethods = false)
class HttpMasterConfiguration {

    @Bean
    static TenantMappings templateMapping(Mappings compiler) {
        return TenantMappings.of(
                HttpMasterSettings.SECTION, "template-mapping", HttpMasterSettings::templateMapping, compiler);
    }

    @Bean
    static TenantSection<HttpMasterSettings> httpMasterSection(TenantMappings templateMapping) {
        return HttpMasterSettings.SECTION.checkedBy((tenant, settings, findings) -> {
            if (TemplateTenant.isMastered(tenant)) {
                checkPath(settings.findPath(), findings);
                templateMapping.check(tenant, findings);
            }
        });
    }

    @Bean
    TemplateMaster httpTemplateMaster(SystemClients systems, TenantMappings templateMapping) {
        return new HttpTemplateMaster(systems, templateMapping);
    }

    private static void checkPath(String path, Findings findings) {
        if (!path.startsWith("/") || !path.contains("{number}")) {
            findings.add(
                    HttpMasterSettings.NAME + ".find-path",
                    "'" + path + "' must start with '/' and contain {number}, for example /api/templates/{number}");
        }
    }
}
