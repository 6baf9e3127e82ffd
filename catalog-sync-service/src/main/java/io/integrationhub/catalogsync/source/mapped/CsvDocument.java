package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.text.CsvRow;
import io.integrationhub.system.text.CsvText;
import io.integrationhub.system.text.TextSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * CSV, read as a whole because encoding and separator are found out from all of it.
 *
 * @param keyColumns columns whose values are equal in all rows of one item; empty if each row is one
 */
record CsvDocument(List<String> keyColumns, TextSettings text) {

    void read(SourceDocument document, DocumentItem.Consumer items) throws IOException {
        CsvText csv = CsvText.of(content(document), text);
        for (String column : keyColumns) {
            if (!csv.columns().contains(column)) {
                throw new PermanentFault(
                        CatalogFinding.CATALOG_MALFORMED,
                        document.name() + " has no column '" + column + "'; " + csv.columnNames());
            }
        }
        List<CsvRow> rows = csv.rows();
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size() || !isSameItem(rows.get(start), rows.get(end))) {
                items.accept(item(rows.subList(start, end)));
                start = end;
            }
        }
    }

    private DocumentItem item(List<CsvRow> rows) {
        List<?> contents = rows.stream().map(CsvRow::content).toList();
        return new DocumentItem(
                keyColumns.isEmpty() ? contents.getFirst() : contents,
                rows.getFirst().number());
    }

    private boolean isSameItem(CsvRow one, CsvRow other) {
        boolean isReadable = !one.content().containsKey(CsvRow.UNREADABLE)
                && !other.content().containsKey(CsvRow.UNREADABLE);
        return !keyColumns.isEmpty()
                && isReadable
                && keyColumns.stream()
                        .allMatch(column -> Objects.equals(
                                one.content().get(column), other.content().get(column)));
    }

    private static byte[] content(SourceDocument document) throws IOException {
        try (InputStream in = document.open()) {
            return in.readAllBytes();
        }
    }
}
