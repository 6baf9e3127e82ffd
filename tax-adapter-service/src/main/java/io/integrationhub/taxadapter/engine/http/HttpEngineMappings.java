package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The compiled mappings of a tenant. */
record HttpEngineMappings(Mapping request, Mapping response, Mapping document) {

    static HttpEngineMappings of(Tenant tenant, Mappings compiler) {
        HttpEngineSettings settings = tenant.section(HttpEngineSettings.SECTION);
        String prefix = "hub.tenants." + tenant.id() + "." + HttpEngineSettings.NAME + ".";
        return new HttpEngineMappings(
                compile(prefix + "request-mapping", settings.requestMapping(), compiler),
                compile(prefix + "response-mapping", settings.responseMapping(), compiler),
                compile(prefix + "document-mapping", settings.documentMapping(), compiler));
    }

    /** Reports every mapping that does not compile. */
    static void check(HttpEngineSettings settings, Mappings compiler, Findings findings) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("request-mapping", settings.requestMapping());
        sources.put("response-mapping", settings.responseMapping());
        sources.put("document-mapping", settings.documentMapping());
        sources.forEach((name, source) -> {
            String property = HttpEngineSettings.NAME + "." + name;
            try {
                compile(property, source, compiler);
            } catch (IllegalArgumentException e) {
                findings.add(property, String.valueOf(e.getMessage()));
            }
        });
    }

    private static Mapping compile(String property, String value, Mappings compiler) {
        MappingSource source = MappingSource.of(property, value);
        return compiler.compile(source.origin(), source.text());
    }
}
