package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.TenantMappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds mistakes in the settings of tenants that use this adapter. */
final class FileMasterSettingsCheck implements TenantSection.Check<FileMasterSettings> {

    private final TenantMappings mapping;
    private final Map<Path, TenantId> tenantsByFolder = new ConcurrentHashMap<>();

    FileMasterSettingsCheck(TenantMappings mapping) {
        this.mapping = mapping;
    }

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
        findOtherTenant(tenant, settings)
                .ifPresent(other -> findings.add(
                        place,
                        "is also the folder of tenant " + other
                                + ", whose orders may have the same numbers: give each tenant a folder of its own"));
        mapping.check(tenant, findings);
    }

    private Optional<TenantId> findOtherTenant(Tenant tenant, FileMasterSettings settings) {
        return Optional.ofNullable(settings.folder())
                .map(folder ->
                        tenantsByFolder.putIfAbsent(folder.toAbsolutePath().normalize(), tenant.id()))
                .filter(first -> !first.equals(tenant.id()));
    }

    static boolean isUsedBy(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && tenant.section(OrderExportSettings.SECTION).adapter() == Adapter.FILE;
    }
}
