package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.TenantMappings;
import java.nio.file.Files;

/** Finds mistakes in the settings of tenants that use this adapter. */
record FileMasterChecks(TenantMappings mapping) implements TenantSection.Check<FileMasterSettings> {

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
        mapping.check(tenant, findings);
    }

    static boolean isUsedBy(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && OrderExportSettings.of(tenant).adapter() == Adapter.FILE;
    }
}
