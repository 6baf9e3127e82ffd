package io.integrationhub.customersync.cdp;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.profile.ExportRules;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.CustomerTenant;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.customersync.settings.ExportTargetSettings;

/**
 * A system of a tenant that receives profiles.
 *
 * @param tenant the tenant
 * @param target the system
 */
public record Destination(Tenant tenant, Target target) {

    /** How the tenant configured the system. */
    public ExportTargetSettings settings() {
        return ExportSettings.of(tenant)
                .target(target)
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " sends nothing to " + target));
    }

    /** What the system receives. */
    public ExportRules rules() {
        return ExportSettings.of(tenant).rules(CustomerTenant.masterOf(tenant).equals(system()));
    }

    /** The name of the system in the tenant's configuration. */
    public String system() {
        return target.id();
    }
}
