package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import java.nio.file.Files;

/** Finds mistakes in the settings of tenants that use this adapter. */
record FileMasterChecks(Mappings mappings) implements TenantSection.Check<FileMasterSettings> {

    @Override
    public void check(Tenant tenant, FileMasterSettings settings, Findings findings) {
        if (!isUsedBy(tenant)) {
            return;
        }
        String place = FileMasterSettings.NAME + ".folder";
        if (settings.folder() == null) {
            findings.add(place, "is missing: write the folder from which the order master reads orders");
        } else if (!Files.isDirectory(settings.folder()) || !Files.isWritable(settings.folder())) {
            findings.add(place, "'" + settings.folder() + "' is not a writable folder: create or mount it");
        }
        String property = FileMasterSettings.NAME + ".mapping";
        try {
            MappingSource source = MappingSource.of(property, settings.mappingOrPreset());
            mappings.compile(source.place(), source.text());
        } catch (IllegalArgumentException e) {
            findings.add(property, String.valueOf(e.getMessage()));
        }
    }

    static boolean isUsedBy(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && OrderExportSettings.of(tenant).adapter() == Adapter.FILE;
    }
}
