package io.integrationhub.system.file;

import io.integrationhub.core.tenant.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Checks of inbound files that binding cannot make. */
record InboundFilesSettingsCheck(String section, boolean isStreamed, Findings findings) {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(100);

    /** A file is held in memory as a whole, several times over while it is parsed. */
    private static final DataSize MAX_SIZE = DataSize.ofGigabytes(1);

    /** A record holds 1 MB, and an item is rarely larger than 200 bytes. */
    private static final int MAX_PART_SIZE = 5_000;

    void check(InboundFilesSettings settings) {
        checkFolder(settings.folder());
        checkSize(settings.maxSize());
        settings.sftp().check((setting, problem) -> add("sftp." + setting, problem));
        checkComplete(settings);
        if (!settings.text().header() && settings.text().columns().isEmpty()) {
            add("text.columns", "is missing: files without a header row do not name their columns");
        }
        if (settings.partSize() < 1 || settings.partSize() > MAX_PART_SIZE) {
            add("part-size", "must be between 1 and " + MAX_PART_SIZE + ": a part is published as one record");
        }
        if (settings.interval().compareTo(MIN_INTERVAL) < 0) {
            add("interval", "is " + settings.interval().toMillis() + " ms: write at least 100ms, such as 10s");
        }
    }

    private void checkFolder(@Nullable Path folder) {
        if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
            add(
                    "folder",
                    "'" + folder
                            + "' is not a writable folder: create or mount it; processed files are moved within it");
        }
    }

    private void checkComplete(InboundFilesSettings settings) {
        if (settings.settleTime().isNegative()) {
            add("settle-time", "must not be negative; an example is 30s");
        }
        String pattern = settings.names();
        if (pattern != null) {
            try {
                CompleteFiles.matcher(pattern);
            } catch (IllegalArgumentException _) {
                add("names", "'" + pattern + "' is not a pattern; an example is stock-*.csv");
            }
        }
    }

    private void checkSize(@Nullable DataSize size) {
        boolean isTooLarge = size != null && !isStreamed && size.compareTo(MAX_SIZE) > 0;
        if (isTooLarge || size != null && size.toBytes() < 1) {
            add(
                    "max-size",
                    isStreamed ? "must be at least 1B" : "must be between 1B and 1GB: a file is read into memory");
        }
    }

    private void add(String setting, String problem) {
        findings.add(section + "." + setting, problem);
    }
}
