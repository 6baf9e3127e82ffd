package io.integrationhub.pricing.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.settings.Systems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which outside system receives promotions, and how. Other services receive them in any case.
 *
 * @param system Name of the system. Empty for none.
 * @param path Path to which a promotion is sent with PUT, and at which a deleted one is deleted; {@code {kind}} and
 *     {@code {id}} are replaced.
 * @param mapping Mapping from a promotion to the body that is sent, or to nothing if the system is not to have it: a
 *     JSONata expression, {@code file:} and a path, or {@code preset:} and a name.
 */
@ConfigurationProperties("hub.tenants.tenant.pricing.promotions")
public record PromotionSettings(
        @DefaultValue("") String system,
        @DefaultValue("/api/promotions/{kind}/{id}") String path,
        @DefaultValue("preset:promotions/standard") String mapping) {

    /** The name of the section. */
    public static final String NAME = "pricing.promotions";

    /** The tenant's section. */
    public static final TenantSection<PromotionSettings> SECTION = TenantSection.of(NAME, PromotionSettings.class);

    private static final String DATA_TYPE = "promotion";

    /** Those of a tenant. */
    public static PromotionSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** Whether the tenant publishes its promotions. */
    public static boolean publishes(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).isPresent();
    }

    /** Whether an outside system receives promotions. */
    public boolean hasReceiver() {
        return !system.isEmpty();
    }

    /** The tenants' mappings from promotions to bodies. */
    public static TenantMappings mapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "mapping", PromotionSettings::mapping, compiler);
    }

    /** Finds mistakes in the settings of a tenant that uses them. */
    public void check(Tenant tenant, Findings findings) {
        if (hasReceiver() && Systems.find(tenant, system).isEmpty()) {
            findings.add(NAME + ".system", "'" + system + "' is no system: set systems." + system + ".url");
        }
        if (!path.startsWith("/")) {
            findings.add(NAME + ".path", "'" + path + "' does not start with '/'");
        }
        if (!path.contains("{id}")) {
            findings.add(NAME + ".path", "'" + path + "' lacks {id}, so promotions would replace each other");
        }
        if (path.replaceAll("\\{(kind|id)}", "").contains("{")) {
            findings.add(NAME + ".path", "'" + path + "' has an unknown placeholder: use {kind} or {id}");
        }
    }
}
