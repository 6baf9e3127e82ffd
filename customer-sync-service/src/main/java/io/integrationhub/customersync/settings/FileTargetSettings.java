package io.integrationhub.customersync.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a target that reads files from a folder.
 *
 * @param folder Folder to which a file per changed profile is written. It must exist and be writable.
 * @param format Format of the files: json or csv.
 * @param mapping Mapping from a profile to the file: a JSONata expression, {@code file:} and a path, or {@code preset:}
 *     and a name.
 */
public record FileTargetSettings(
        @Nullable Path folder,
        @DefaultValue("json") Format format,
        @DefaultValue("preset:profile-neutral/profile") String mapping) {

    /** The format of the files. */
    public enum Format {
        JSON,
        CSV
    }
}
