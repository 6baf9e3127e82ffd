package io.integrationhub.system.settings;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;

/** The settings of a tenant's outside systems, by the system's name: {@code hub.tenants.<tenant>.systems.<system>}. */
public final class Systems {

    /** The tenant's section. */
    public static final TenantSection<Map<String, SystemSettings>> SECTION = new TenantSection<>(
            "systems",
            Bindable.mapOf(String.class, SystemSettings.class),
            (_, systems, findings) -> SystemSettingsCheck.check(systems, findings));

    private Systems() {}

    /** The settings of one system; empty if the tenant has no such system. */
    public static Optional<SystemSettings> find(Tenant tenant, String system) {
        return Optional.ofNullable(tenant.section(SECTION).get(system));
    }
}
