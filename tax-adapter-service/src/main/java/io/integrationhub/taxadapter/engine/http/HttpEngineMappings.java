package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import java.util.stream.Stream;

/** The mappings of all tenants. */
record HttpEngineMappings(TenantMappings request, TenantMappings response, TenantMappings document) {

    static HttpEngineMappings of(Mappings compiler) {
        TenantSection<HttpEngineSettings> section = HttpEngineSettings.SECTION;
        return new HttpEngineMappings(
                TenantMappings.of(section, "request-mapping", HttpEngineSettings::requestMapping, compiler),
                TenantMappings.of(section, "response-mapping", HttpEngineSettings::responseMapping, compiler),
                TenantMappings.of(section, "document-mapping", HttpEngineSettings::documentMapping, compiler));
    }

    /** Reports every mapping that does not compile. */
    void check(Tenant tenant, Findings findings) {
        Stream.of(request, response, document).forEach(mapping -> mapping.check(tenant, findings));
    }
}
