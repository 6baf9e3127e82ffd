package io.integrationhub.orderexport.ordermaster.file;

import io.integrationhub.orderexport.ordermaster.file.FileMasterSettings.Formulas;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.xml.XmlMapper;

/** Serializes the result of a mapping. */
final class OrderFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final XmlMapper XML = XmlMapper.builder().build();
    private static final CsvMapper CSV = CsvMapper.builder().build();

    private OrderFile() {}

    static byte[] write(FileMasterSettings settings, Object document) {
        return switch (settings.format()) {
            case JSON -> JSON.writeValueAsBytes(document);
            case XML -> XML.writer().withRootName("order").writeValueAsBytes(document);
            case CSV -> {
                List<?> rows = document instanceof List<?> list ? list : List.of(document);
                yield rows(settings.formulas() == Formulas.KEEP ? rows : Cells.neutralized(rows));
            }
        };
    }

    /** Writes a header with the columns of all rows in the order of their first occurrence. */
    private static byte[] rows(List<?> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> {
            if (row instanceof Map<?, ?> cells) {
                cells.keySet().forEach(column -> columns.add(String.valueOf(column)));
            }
        });
        CsvSchema schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .build()
                .withHeader();
        return CSV.writer(schema).writeValueAsBytes(rows);
    }
}
