package io.integrationhub.system.file;

import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * A service's defaults for settings of inbound files whose useful value depends on what the files contain.
 *
 * @param keyColumns empty if each row of a CSV file is a document
 */
public record InboundFileDefaults(FileFormat format, DataSize maxSize, List<String> keyColumns) {

    public InboundFileDefaults {
        keyColumns = List.copyOf(keyColumns);
    }
}
