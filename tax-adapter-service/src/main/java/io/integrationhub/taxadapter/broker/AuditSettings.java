package io.integrationhub.taxadapter.broker;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an engine is asked whether it still has the documents of an order.
 *
 * @param interval Time between two audits of an order. Zero turns audits off.
 * @param window Age of an order's last saved document up to which the order is audited.
 * @param retention Time after which orders that were not processed are deleted from the hub's database. Documents at
 *     the engine remain, but later returns of such an order can no longer be refunded against it: choose more than your
 *     return period.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.audit")
record AuditSettings(
        @DefaultValue("1d") Duration interval,
        @DefaultValue("40d") Duration window,
        @DefaultValue("1095d") Duration retention) {

    private static final String NAME = "tax-adapter.audit";

    static final TenantSection<AuditSettings> SECTION =
            TenantSection.of(NAME, AuditSettings.class).checkedBy(AuditSettings::validate);

    private static void validate(Tenant tenant, AuditSettings settings, Findings findings) {
        if (!EngineSelection.isExternal(tenant)) {
            return;
        }
        if (settings.interval().isNegative()) {
            findings.add(NAME + ".interval", "is negative: write 1d, or 0s to turn audits off");
        }
        if (settings.retention().compareTo(settings.window()) <= 0) {
            findings.add(NAME + ".retention", "is not longer than audit.window: write for example 1095d");
        }
    }
}
