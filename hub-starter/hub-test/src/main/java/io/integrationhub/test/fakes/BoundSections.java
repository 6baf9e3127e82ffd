package io.integrationhub.test.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Binds sections of tenants as the hub does. */
public final class BoundSections {

    private BoundSections() {}

    /** A section bound from properties relative to it. */
    @SuppressWarnings("unchecked") // The binder returns an instance of the section's type.
    public static <T> T bound(TenantSection<T> section, Map<String, String> properties) {
        return (T) entry(section, properties).getValue();
    }

    /** A bound section with its name, for a tenant's sections. */
    public static <T> Map.Entry<String, Object> entry(TenantSection<T> section, Map<String, String> properties) {
        Map<String, String> prefixed = new HashMap<>();
        properties.forEach((name, value) -> prefixed.put("section." + name, value));
        Binder binder = new Binder(new MapConfigurationPropertySource(prefixed));
        Object value = Map.class.isAssignableFrom(section.type().getType().toClass())
                ? binder.bind("section", section.type()).map(Object.class::cast).orElse(Map.of())
                : binder.bindOrCreate("section", section.type());
        return Map.entry(section.name(), value);
    }

    /** The tenant with further sections. */
    @SafeVarargs
    public static Tenant with(Tenant tenant, Map.Entry<String, Object>... further) {
        Map<String, Object> sections = new HashMap<>(tenant.sections());
        for (Map.Entry<String, Object> section : further) {
            sections.put(section.getKey(), section.getValue());
        }
        return new Tenant(tenant.id(), sections);
    }
}
