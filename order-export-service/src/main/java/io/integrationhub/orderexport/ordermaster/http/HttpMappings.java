package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.LinkedHashMap;
import java.util.Map;

/** The compiled mappings of a tenant. */
record HttpMappings(Mapping order, Mapping cancellation, Mapping response, Mapping found) {

    static HttpMappings of(Tenant tenant, Mappings mappings) {
        HttpMasterSettings settings = tenant.section(HttpMasterSettings.SECTION);
        String prefix = "hub.tenants." + tenant.id() + "." + HttpMasterSettings.NAME + ".";
        return new HttpMappings(
                compile(prefix + "order-mapping", settings.orderMapping(), mappings),
                compile(prefix + "cancel-mapping", settings.cancelMapping(), mappings),
                compile(prefix + "response-mapping", settings.responseMapping(), mappings),
                compile(prefix + "find-mapping", settings.findMapping(), mappings));
    }

    /** Reports every mapping that does not compile. */
    static void check(HttpMasterSettings settings, Mappings mappings, Findings findings) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("order-mapping", settings.orderMapping());
        sources.put("cancel-mapping", settings.cancelMapping());
        sources.put("response-mapping", settings.responseMapping());
        sources.put("find-mapping", settings.findMapping());
        sources.forEach((name, source) -> {
            String property = HttpMasterSettings.NAME + "." + name;
            try {
                compile(property, source, mappings);
            } catch (IllegalArgumentException e) {
                findings.add(property, String.valueOf(e.getMessage()));
            }
        });
    }

    private static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.place(), source.text());
    }
}
