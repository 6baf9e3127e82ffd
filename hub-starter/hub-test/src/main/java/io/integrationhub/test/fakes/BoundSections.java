package io.integrationhub.test.fakes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Sections of tenants, bound as the hub binds them. */
public final class BoundSections {

    private BoundSections() {}

    /** A section from properties below it. */
    @SuppressWarnings("unchecked") // the binder makes what the section is of
    public static <T> T bound(TenantSection<T> section, Map<String, String> properties) {
        return (T) entry(section, properties).getValue();
    }

    /** The same under its name, as tenants have it. */
    public static <T> Map.Entry<String, Object> entry(TenantSection<T> section, Map<String, String> properties) {
        Map<String, String> prefixed = new HashMap<>();
        properties.forEach((name, value) -> prefixed.put("section." + name, value));
        Binder binder = new Binder(new MapConfigurationPropertySource(prefixed));
        Object value = Map.class.isAssignableFrom(section.type().getType().toClass())
                ? binder.bind("section", section.type()).map(Object.class::cast).orElse(Map.of())
                : binder.bindOrCreate("section", section.type());
        return Map.entry(section.name(), value);
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
}
