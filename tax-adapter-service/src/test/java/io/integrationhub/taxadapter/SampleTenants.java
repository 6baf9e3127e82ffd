package io.integrationhub.taxadapter;

import io.integrationhub.starter.commercetools.extension.ExtensionSettings;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantId;
import io.integrationhub.starter.tenant.TenantSection;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Tenants to test with, bound as the hub binds them. */
public final class SampleTenants {

    public static final TenantId ACME = new TenantId("acme");

    private SampleTenants() {}

    /** A tenant with a master of tax, and these settings of the service. */
    public static Tenant tenant(String master, Map<String, String> settings) {
        Map<String, Object> sections = new HashMap<>();
        sections.put("masters", Map.of("tax", master));
        Map<String, String> all = new HashMap<>(Map.of("without-engine", "refuse"));
        all.putAll(settings);
        Map.Entry<String, Object> bound = bound(TaxSettings.SECTION, all);
        sections.put(bound.getKey(), bound.getValue());
        Map.Entry<String, Object> extensions =
                bound(ExtensionSettings.SECTION, Map.of("secrets", "only-the-hub-knows-this"));
        sections.put(extensions.getKey(), extensions.getValue());
        return new Tenant(ACME, sections);
    }

    /** The same tenant with further sections. */
    @SafeVarargs
    public static Tenant with(Tenant tenant, Map.Entry<String, Object>... further) {
        Map<String, Object> sections = new HashMap<>(tenant.sections());
        for (Map.Entry<String, Object> section : further) {
            sections.put(section.getKey(), section.getValue());
        }
        return new Tenant(tenant.id(), sections);
    }

    /** A section bound from properties below it. */
    public static <T> Map.Entry<String, Object> bound(
            TenantSection<T> section, Map<String, String> properties) {
        Map<String, String> prefixed = new HashMap<>();
        properties.forEach((name, value) -> prefixed.put("section." + name, value));
        Binder binder = new Binder(new MapConfigurationPropertySource(prefixed));
        Object value =
                Map.class.isAssignableFrom(section.type().getType().toClass())
                        ? binder.bind("section", section.type())
                                .map(Object.class::cast)
                                .orElse(Map.of())
                        : binder.bindOrCreate("section", section.type());
        return Map.entry(section.name(), value);
    }
}
