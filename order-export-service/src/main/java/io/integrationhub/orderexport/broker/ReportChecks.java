package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What binding alone cannot see. */
record ReportChecks(Mappings mappings) implements TenantSection.Check<ReportSettings> {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

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
        checkFolder(settings.folder(), findings);
        if (settings.every().compareTo(SHORTEST_PAUSE) < 0) {
            findings.add(
                    ReportSettings.NAME + ".every",
                    "is " + settings.every().toMillis() + " ms: write at least 100ms, such as 10s");
        }
    }

    private static void checkFolder(@Nullable Path folder, Findings findings) {
        if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            findings.add(
                    ReportSettings.NAME + ".folder",
                    "'"
                            + folder
                            + "' is no folder that can be written: create it or mount it; files"
                            + " that were read are moved within it");
        }
    }

    static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.origin(), source.text());
    }
}
