package io.integrationhub.starter.tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Binds every section of every tenant. */
class TenantBinding {

    private final Environment environment;
    private final List<TenantSection<?>> sections;

    TenantBinding(Environment environment, List<TenantSection<?>> sections) {
        this.environment = environment;
        this.sections = List.copyOf(sections);
    }

    Tenants bind() {
        return new Tenants(TenantIds.from(environment).stream().map(this::bind).toList());
    }

    private Tenant bind(TenantId id) {
        Map<String, Object> bound = new LinkedHashMap<>();
        for (TenantSection<?> section : sections) {
            bound.put(section.name(), bind(id, section));
        }
        return new Tenant(id, bound);
    }

    private Object bind(TenantId id, TenantSection<?> section) {
        String prefix = "hub.tenants." + id + "." + section.name();
        Binder binder = Binder.get(environment);
        if (Map.class.isAssignableFrom(section.type().getType().toClass())) {
            return binder.bind(prefix, Bindable.<Object>of(section.type().getType())).orElse(Map.of());
        }
        return binder.bindOrCreate(prefix, section.type());
    }
}
