package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.catalogsync.settings.ProductTenant;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says whether the Project's catalog can be written, and whether it has the languages that the tenant configured. */
record CatalogDoctorCheck(CatalogProjects projects, Tenants tenants) implements DoctorCheck {

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public List<Diagnosis> examine(TenantId id) {
        Tenant tenant = tenants.get(id);
        return ProductTenant.isMastered(tenant) ? List.of(model(tenant), languages(tenant)) : List.of();
    }

    private Diagnosis model(Tenant tenant) {
        try {
            projects.requireWritable(tenant);
            return Diagnosis.healthy("catalog model", "can be written");
        } catch (PermanentFault fault) {
            return Diagnosis.unhealthy(
                    "catalog model",
                    String.valueOf(fault.getMessage()),
                    "update the hub, or change the Project's model");
        }
    }

    private Diagnosis languages(Tenant tenant) {
        LanguageSettings settings = tenant.section(LanguageSettings.SECTION);
        Set<String> needed = new TreeSet<>(settings.tags().values());
        needed.add(settings.fallback());
        Set<String> languages = projects.languages(tenant);
        needed.removeAll(languages);
        return needed.isEmpty()
                ? Diagnosis.healthy("languages", "the Project has " + String.join(", ", languages))
                : Diagnosis.unhealthy(
                        "languages",
                        "the Project does not have " + String.join(", ", needed) + " but only "
                                + String.join(", ", languages),
                        "add them to the Project, or map them to its languages with"
                                + " …_CATALOG_SYNC_LANGUAGES_TAGS_<LANGUAGE> and …_FALLBACK");
    }
}
