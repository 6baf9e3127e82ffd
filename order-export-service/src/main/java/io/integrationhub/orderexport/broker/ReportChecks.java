package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.starter.system.Mapping;
import io.integrationhub.starter.system.MappingSource;
import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.tenant.Findings;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantSection;

/** What binding alone cannot see. */
record ReportChecks(Mappings mappings) implements TenantSection.Check<ReportSettings> {

    @Override
    public void check(Tenant tenant, ReportSettings settings, Findings findings) {
        if (!OrderExportSettings.exports(tenant)) {
            return;
        }
        String property = ReportSettings.NAME + ".mapping";
        try {
            compile(property, settings.mapping(), mappings);
        } catch (IllegalArgumentException e) {
            findings.add(property, String.valueOf(e.getMessage()));
        }
    }

    static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.place(), source.text());
    }
}
