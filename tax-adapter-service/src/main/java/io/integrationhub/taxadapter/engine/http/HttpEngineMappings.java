package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tenant's mappings, compiled. */
record HttpEngineMappings(Mapping question, Mapping answer, Mapping document) {

    static HttpEngineMappings of(Tenant tenant, Mappings mappings) {
        HttpEngineSettings settings = tenant.section(HttpEngineSettings.SECTION);
        String prefix = "hub.tenants." + tenant.id() + "." + HttpEngineSettings.NAME + ".";
        return new HttpEngineMappings(
                compile(prefix + "question-mapping", settings.questionMapping(), mappings),
                compile(prefix + "answer-mapping", settings.answerMapping(), mappings),
                compile(prefix + "document-mapping", settings.documentMapping(), mappings));
    }

    /** Notes every mapping that does not compile, and paths that are none. */
    record Checks(Mappings mappings) implements TenantSection.Check<HttpEngineSettings> {

        @Override
        public void check(Tenant tenant, HttpEngineSettings settings, Findings findings) {
            Map<String, String> sources = new LinkedHashMap<>();
            sources.put("question-mapping", settings.questionMapping());
            sources.put("answer-mapping", settings.answerMapping());
            sources.put("document-mapping", settings.documentMapping());
            sources.forEach((name, source) -> {
                String property = HttpEngineSettings.NAME + "." + name;
                try {
                    compile(property, source, mappings);
                } catch (IllegalArgumentException e) {
                    findings.add(property, String.valueOf(e.getMessage()));
                }
            });
            if (!settings.quotePath().startsWith("/")) {
                findings.add(
                        HttpEngineSettings.NAME + ".quote-path",
                        "'" + settings.quotePath() + "' does not begin with '/'");
            }
            String path = settings.documentPath();
            if (!path.isEmpty() && !(path.startsWith("/") && path.contains("{code}"))) {
                findings.add(
                        HttpEngineSettings.NAME + ".document-path",
                        "'" + path + "' does not begin with '/' or has no {code}");
            }
        }
    }

    private static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.origin(), source.text());
    }
}
