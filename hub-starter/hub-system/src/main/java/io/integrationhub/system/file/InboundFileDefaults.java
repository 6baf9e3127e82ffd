package io.integrationhub.system.file;

import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * A service's defaults for settings of inbound files whose useful value depends on what the files contain.
 *
 * @param keyColumns empty if each row of a CSV file is a document
 * @param isStreamed whether the service reads files with {@link InboundFile#open} alone, so that none has to fit into
 *     memory
 */
public record InboundFileDefaults(FileFormat format, DataSize maxSize, List<String> keyColumns, boolean isStreamed) {

    public InboundFileDefaults {
        keyColumns = List.copyOf(keyColumns);
    }

    /** For files that are read into memory. */
    public InboundFileDefaults(FileFormat format, DataSize maxSize, List<String> keyColumns) {
        this(format, maxSize, keyColumns, false);
    }

    /** For files of any size. */
    public static InboundFileDefaults streamed(FileFormat format, DataSize maxSize) {
        return new InboundFileDefaults(format, maxSize, List.of(), true);
    }
}
