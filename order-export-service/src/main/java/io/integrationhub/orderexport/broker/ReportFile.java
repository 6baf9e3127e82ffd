package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.file.FileFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How files with reports are read; each report is still in the master's own form.
 *
 * <p>JSON holds one report or a list of them; XML one report, or several below one root. In CSV, a report is a list of
 * rows: those that follow each other and agree in the key columns.
 *
 * @param format what the files are written in
 * @param keyColumns names of the key columns
 */
record ReportFile(FileFormat format, List<String> keyColumns) {

    /**
     * The reports in a file, in its order.
     *
     * @throws PermanentFault {@code FILE_MALFORMED}, {@code ORDER_REPORT_MALFORMED}
     */
    List<?> read(byte[] content) {
        List<?> documents = format.read(content);
        return format == FileFormat.CSV ? grouped(documents) : documents;
    }

    private List<List<Object>> grouped(List<?> rows) {
        List<List<Object>> reports = new ArrayList<>();
        List<String> last = List.of();
        for (Object row : rows) {
            List<String> key =
                    keyColumns.stream().map(column -> cell(row, column)).toList();
            if (reports.isEmpty() || !key.equals(last)) {
                reports.add(new ArrayList<>());
            }
            reports.getLast().add(row);
            last = key;
        }
        return reports;
    }

    private static String cell(Object row, String column) {
        return Optional.of(row)
                .filter(Map.class::isInstance)
                .map(cells -> ((Map<?, ?>) cells).get(column))
                .map(Object::toString)
                .orElseThrow(() -> missing(column));
    }

    private static PermanentFault missing(String column) {
        return new PermanentFault(
                OrderMessageFault.ORDER_REPORT_MALFORMED,
                "a file with reports cannot be read: it has no column '" + column + "'");
    }
}
