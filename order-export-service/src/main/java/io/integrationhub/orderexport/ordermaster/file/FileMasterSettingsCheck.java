package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Adapter;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.file.sftp.SftpAccess;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds mistakes in the settings of tenants that use this adapter. */
final class FileMasterSettingsCheck implements TenantSection.Check<FileMasterSettings> {

    private static final Pattern SUFFIX = Pattern.compile("([._-][A-Za-z0-9._-]{1,20})?");

    private final TenantMappings mapping;
    private final Map<String, TenantId> tenantsByFolder = new ConcurrentHashMap<>();

    FileMasterSettingsCheck(TenantMappings mapping) {
        this.mapping = mapping;
    }

    @Override
    public void check(Tenant tenant, FileMasterSettings settings, Findings findings) {
        if (!isUsedBy(tenant)) {
            return;
        }
        String place = FileMasterSettings.NAME + ".folder";
        if (settings.folder() == null && settings.sftp().host() == null) {
            findings.add(
                    place,
                    "is missing: write the folder from which the order master reads orders, or the host of an SFTP"
                            + " server in sftp.host");
        } else if (settings.folder() != null && settings.sftp().host() != null) {
            findings.add(place, "and sftp.host are both set: write the files to one place");
        } else if (settings.folder() == null) {
            settings.sftp()
                    .check((setting, problem) -> findings.add(FileMasterSettings.NAME + ".sftp." + setting, problem));
        } else if (!Files.isDirectory(settings.folder()) || !Files.isWritable(settings.folder())) {
            findings.add(place, "'" + settings.folder() + "' is not a writable folder: create or mount it");
        }
        if (!SUFFIX.matcher(settings.markerSuffix()).matches()) {
            findings.add(
                    FileMasterSettings.NAME + ".marker-suffix",
                    "'" + settings.markerSuffix() + "' is not a suffix of file names: write for example .done");
        }
        findOtherTenant(tenant, settings)
                .ifPresent(other -> findings.add(
                        place,
                        "is also the folder of tenant " + other
                                + ", whose orders may have the same numbers: give each tenant a folder of its own"));
        mapping.check(tenant, findings);
    }

    private Optional<TenantId> findOtherTenant(Tenant tenant, FileMasterSettings settings) {
        return place(settings)
                .map(place -> tenantsByFolder.putIfAbsent(place, tenant.id()))
                .filter(first -> !first.equals(tenant.id()));
    }

    private static Optional<String> place(FileMasterSettings settings) {
        return Optional.ofNullable(settings.folder())
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .or(() -> settings.sftp().access().map(SftpAccess::toString));
    }

    static boolean isUsedBy(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && tenant.section(OrderExportSettings.SECTION).adapter() == Adapter.FILE;
    }
}
