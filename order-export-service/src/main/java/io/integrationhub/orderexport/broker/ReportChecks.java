package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.starter.system.Mapping;
import io.integrationhub.starter.system.MappingSource;
import io.integrationhub.starter.system.Mappings;
import io.integrationhub.starter.tenant.Findings;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantSection;
import java.time.Duration;

/** What binding alone cannot see. */
record ReportChecks(Mappings mappings) implements TenantSection.Check<ReportSettings> {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    @Override
    public void check(Tenant tenant, ReportSettings settings, Findings findings) {
        if (!OrderExportSettings.exports(tenant)) {
            return;
        }
        tryOut("mapping", settings.mapping(), findings);
        if (!settings.polls()) {
            return;
        }
        tryOut("poll-mapping", settings.pollMapping(), findings);
        if (!settings.pollPath().startsWith("/") || !settings.pollPath().contains("{cursor}")) {
            findings.add(
                    ReportSettings.NAME + ".poll-path",
                    "'" + settings.pollPath() + "' must begin with '/' and have {cursor} in it, for example"
                            + " /api/order-updates?since={cursor}");
        }
        if (settings.pollEvery().compareTo(SHORTEST_PAUSE) < 0) {
            findings.add(ReportSettings.NAME + ".poll-every", "is too short: write at least 100ms, for example 30s");
        }
    }

    private void tryOut(String name, String value, Findings findings) {
        String property = ReportSettings.NAME + "." + name;
        try {
            compile(property, value, mappings);
        } catch (IllegalArgumentException e) {
            findings.add(property, String.valueOf(e.getMessage()));
        }
    }

    static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.place(), source.text());
    }
}
