package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.file.SftpSettings;
import io.integrationhub.system.file.drop.DropFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a target that reads files from a folder, local or on an SFTP server.
 *
 * @param folder Folder to which a file per changed profile is written. It must exist and be writable. Empty if the
 *     files are written to an SFTP server.
 * @param sftp SFTP server to which the files are written.
 * @param format Format of the files: json or csv.
 * @param mapping Mapping from a profile to the file: a JSONata expression, {@code file:} and a path, or {@code preset:}
 *     and a name.
 * @param takenWithin Time within which the other system removes or moves a file, which says that it has it; the log and
 *     the doctor tell of files that are older. Zero if it leaves them.
 */
public record FileTargetSettings(
        @Nullable Path folder,
        @NestedConfigurationProperty @DefaultValue SftpSettings sftp,
        @DefaultValue("json") Format format,
        @DefaultValue("preset:profile-neutral/profile") String mapping,
        @DefaultValue("0s") Duration takenWithin) {

    /** The format of the files. */
    public enum Format {
        JSON,
        CSV
    }

    /** Whether files must be taken in time. */
    public boolean mustBeTaken() {
        return takenWithin.isPositive();
    }

    /** The folder; empty if none is configured. */
    public Optional<DropFolder> dropFolder(Tenant tenant) {
        return Optional.ofNullable(folder)
                .map(path -> DropFolder.of(tenant, path))
                .or(() -> sftp.access().map(access -> DropFolder.of(tenant, access)));
    }
}
