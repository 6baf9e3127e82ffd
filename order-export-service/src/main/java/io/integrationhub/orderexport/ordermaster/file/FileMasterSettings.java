package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.file.SftpSettings;
import io.integrationhub.system.file.drop.DropFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are written to a folder, local or on an SFTP server, for an order master that reads files.
 *
 * @param folder Folder to which the files are written. It must exist and be writable. Empty if the files are written to
 *     an SFTP server.
 * @param sftp SFTP server to which the files are written.
 * @param format Format of the files: json, xml or csv.
 * @param mapping Mapping from the order to the file: a JSONata expression, {@code file:} and a path, or {@code preset:}
 *     and a name. For csv it returns a list of rows. Empty for the preset of the format.
 * @param markerSuffix Suffix of an empty file that is written after each file, for a reader that waits for it, for
 *     example .done. Empty for none.
 * @param formulas What happens with texts in a csv file that a spreadsheet would run as a formula: neutralize, which
 *     puts an apostrophe before them, or keep.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.file")
record FileMasterSettings(
        @Nullable Path folder,
        @NestedConfigurationProperty @DefaultValue SftpSettings sftp,
        @DefaultValue("json") Format format,
        @DefaultValue("") String mapping,
        @DefaultValue("") String markerSuffix,
        @DefaultValue("neutralize") Formulas formulas) {

    static final String NAME = "order-export.file";

    static final TenantSection<FileMasterSettings> SECTION = TenantSection.of(NAME, FileMasterSettings.class);

    /** The format of the files. */
    enum Format {
        JSON,
        XML,
        CSV
    }

    /** What happens with texts that a spreadsheet would run as a formula. */
    enum Formulas {
        NEUTRALIZE,
        KEEP
    }

    /** The folder of a tenant's files; empty if none is configured. */
    Optional<DropFolder> dropFolder(Tenant tenant) {
        return Optional.ofNullable(folder)
                .map(path -> DropFolder.of(tenant, path))
                .or(() -> sftp.access().map(access -> DropFolder.of(tenant, access)));
    }

    String mappingOrPreset() {
        if (!mapping.isBlank()) {
            return mapping;
        }
        return switch (format) {
            case JSON, XML -> "preset:file/document";
            case CSV -> "preset:file/rows";
        };
    }
}
