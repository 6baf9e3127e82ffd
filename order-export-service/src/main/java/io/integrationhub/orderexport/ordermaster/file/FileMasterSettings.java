package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.core.tenant.TenantSection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are written to a folder for an order master that reads files.
 *
 * @param folder Folder to which the files are written. It must exist and be writable.
 * @param format Format of the files: json, xml or csv.
 * @param mapping Mapping from the order to the file: a JSONata expression, {@code file:} and a path, or {@code preset:}
 *     and a name. For csv it returns a list of rows. Empty for the preset of the format.
 * @param formulas What happens with texts in a csv file that a spreadsheet would run as a formula: neutralize, which
 *     puts an apostrophe before them, or keep.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.file")
record FileMasterSettings(
        @Nullable Path folder,
        @DefaultValue("json") Format format,
        @DefaultValue("") String mapping,
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
