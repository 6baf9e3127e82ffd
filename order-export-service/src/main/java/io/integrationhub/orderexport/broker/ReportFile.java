package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.broker.ReportSettings.Format;
import io.integrationhub.starter.fault.PermanentFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.xml.XmlMapper;

/**
 * How files with reports are read; each report is still in the master's own form.
 *
 * <p>JSON holds one report or a list of them; XML one report, or several below one root. In CSV, a
 * report is a list of rows: those that follow each other and agree in the key columns.
 *
 * @param format what the files are written in
 * @param keyColumns names of the key columns
 */
record ReportFile(Format format, List<String> keyColumns) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final XmlMapper XML = new XmlMapper();
    private static final CsvMapper CSV =
            CsvMapper.builder()
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                    .enable(CsvReadFeature.TRIM_SPACES)
                    .build();
    private static final CsvSchema WITH_NAMES = CsvSchema.emptySchema().withHeader();

    /**
     * The reports in a file, in its order.
     *
     * @throws PermanentFault {@code ORDER_REPORT_MALFORMED}
     */
    List<?> read(byte[] content) {
        try {
            return switch (format) {
                case JSON -> each(document(JSON, content));
                case XML -> each(withoutRoot(document(XML, content)));
                case CSV -> grouped(rows(content));
            };
        } catch (JacksonException e) {
            throw malformed(place(e), e);
        }
    }

    private static Object document(ObjectMapper mapper, byte[] content) {
        return Optional.ofNullable(mapper.readValue(content, Object.class))
                .orElseThrow(() -> malformed(": it is empty", null));
    }

    private static List<?> each(Object document) {
        return document instanceof List<?> list ? list : List.of(document);
    }

    /** Below a root that has children of one name only, these are the reports. */
    private static Object withoutRoot(Object root) {
        return root instanceof Map<?, ?> children && children.size() == 1
                ? children.values().iterator().next()
                : root;
    }

    private static List<Map<String, String>> rows(byte[] content) {
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(WITH_NAMES).readValues(content)) {
            return rows.readAll();
        }
    }

    private List<List<Map<String, String>>> grouped(List<Map<String, String>> rows) {
        List<List<Map<String, String>>> reports = new ArrayList<>();
        List<String> last = List.of();
        for (Map<String, String> row : rows) {
            List<String> key = keyColumns.stream().map(column -> cell(row, column)).toList();
            if (reports.isEmpty() || !key.equals(last)) {
                reports.add(new ArrayList<>());
            }
            reports.getLast().add(row);
            last = key;
        }
        return reports;
    }

    private static String cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column))
                .orElseThrow(() -> malformed(": it has no column '" + column + "'", null));
    }

    /** Jackson's own words may quote the document. */
    private static PermanentFault malformed(String problem, @Nullable Throwable cause) {
        String message = "a file with reports cannot be read" + problem;
        return cause == null
                ? new PermanentFault(OrderMessageFault.ORDER_REPORT_MALFORMED, message)
                : new PermanentFault(OrderMessageFault.ORDER_REPORT_MALFORMED, message, cause);
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
