package io.integrationhub.system.file;

import io.integrationhub.system.text.TextSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files that a tenant's system delivers to a service.
 *
 * @param folder Folder into which the system writes files. Empty to read no local folder.
 * @param format Format of the files: json, xml or csv.
 * @param keyColumns Columns of a csv file that identify a document. Consecutive rows with equal values form one
 *     document, and the mapping receives them as a list; without key columns each row is a document.
 * @param fullFeed Whether a file contains everything there is, unless it says otherwise.
 * @param partSize Number of items of a feed that are processed together. A larger feed takes effect once all its parts
 *     have arrived.
 * @param interval Interval between two runs that look for files.
 * @param maxSize Size above which a file is rejected.
 * @param settleTime Time for which size and time of a file must not change before it is read, as seen by at least two
 *     runs.
 * @param doneSuffix Suffix of the file that the system writes next to a complete one, for example .ok for stock.csv.ok.
 *     Empty if it writes none; a file is complete once it does not change any more.
 * @param doneRetention Time after which files in .done are deleted; 0s keeps them for ever. Files in .failed are kept
 *     until a person deletes them.
 * @param names Names of the files that are read, for example stock-*.csv; others are ignored. Empty for all.
 * @param text How the text of the files is written.
 * @param sftp SFTP server with a further folder.
 */
@ConfigurationPropertiesSource
public record InboundFilesSettings(
        @Nullable Path folder,
        @Nullable FileFormat format,
        @Nullable List<String> keyColumns,
        boolean fullFeed,
        int partSize,
        Duration interval,
        @Nullable DataSize maxSize,
        Duration settleTime,
        @Nullable String doneSuffix,
        Duration doneRetention,
        @Nullable String names,
        @NestedConfigurationProperty TextSettings text,
        @NestedConfigurationProperty SftpSettings sftp) {

    // Not compact: javac omits the parameter names of a compact constructor from what it reads of a class file, and the
    // modules of the services need them for their configuration metadata.
    public InboundFilesSettings(
            @Nullable Path folder,
            @Nullable FileFormat format,
            @Nullable List<String> keyColumns,
            @DefaultValue("false") boolean fullFeed,
            @DefaultValue("2000") int partSize,
            @DefaultValue("10s") Duration interval,
            @Nullable DataSize maxSize,
            @DefaultValue("10s") Duration settleTime,
            @Nullable String doneSuffix,
            @DefaultValue("90d") Duration doneRetention,
            @Nullable String names,
            @DefaultValue TextSettings text,
            @DefaultValue SftpSettings sftp) {
        this.folder = folder;
        this.format = format;
        this.keyColumns = keyColumns == null ? null : List.copyOf(keyColumns);
        this.fullFeed = fullFeed;
        this.partSize = partSize;
        this.interval = interval;
        this.maxSize = maxSize;
        this.settleTime = settleTime;
        this.doneSuffix = doneSuffix;
        this.doneRetention = doneRetention;
        this.names = names;
        this.text = text;
        this.sftp = sftp;
    }

    /** The local folder; empty if none is configured. */
    Optional<FileStore> localStore() {
        return Optional.ofNullable(folder).map(LocalFolder::new);
    }

    FileReading reading(InboundFileDefaults defaults) {
        return new FileReading(
                Objects.requireNonNullElse(format, defaults.format()),
                Objects.requireNonNullElse(keyColumns, defaults.keyColumns()),
                fullFeed,
                partSize,
                text);
    }

    CompleteFiles completeFiles() {
        return new CompleteFiles(settleTime, Optional.ofNullable(doneSuffix), Optional.ofNullable(names));
    }

    DataSize maxSize(InboundFileDefaults defaults) {
        return Objects.requireNonNullElse(maxSize, defaults.maxSize());
    }
}
