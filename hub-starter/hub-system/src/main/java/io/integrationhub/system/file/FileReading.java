package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.document.DocumentItems;
import io.integrationhub.system.document.FeedDivision;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.text.CsvRow;
import io.integrationhub.system.text.CsvText;
import io.integrationhub.system.text.TextSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the content of a tenant's files is divided.
 *
 * @param keyColumns names of the columns whose values are equal in all rows of one document; empty if each row is one
 * @param partSize number of items in a part of a feed
 * @param text how the text is written
 */
record FileReading(FileFormat format, List<String> keyColumns, boolean fullFeed, int partSize, TextSettings text) {

    /** The documents in a file, in order. */
    List<InboundDocument> documents(String file, byte[] content) {
        if (format == FileFormat.CSV) {
            return rows(file, CsvText.of(content, text));
        }
        List<?> documents = format.read(content, text);
        if (documents.size() == 1) {
            return List.of(new InboundDocument(documents.getFirst(), file));
        }
        return IntStream.range(0, documents.size())
                .mapToObj(i -> new InboundDocument(documents.get(i), file + ", document " + (i + 1)))
                .toList();
    }

    private List<InboundDocument> rows(String file, CsvText csv) {
        checkKeyColumns(csv);
        List<InboundDocument> documents = new ArrayList<>();
        List<CsvRow> rows = csv.rows();
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size()
                    || keyColumns.isEmpty()
                    || !key(rows.get(end)).equals(key(rows.get(start)))) {
                List<?> contents =
                        rows.subList(start, end).stream().map(CsvRow::content).toList();
                Object content = keyColumns.isEmpty() ? contents.getFirst() : contents;
                documents.add(new InboundDocument(
                        content, file + ", row " + rows.get(start).number()));
                start = end;
            }
        }
        return documents;
    }

    private void checkKeyColumns(CsvText csv) {
        for (String column : keyColumns) {
            if (!csv.columns().isEmpty() && !csv.columns().contains(column)) {
                throw new PermanentFault(
                        FileFault.FILE_MALFORMED,
                        "a file cannot be read: it has no column '" + column + "'; " + csv.columnNames());
            }
        }
    }

    /** A row that does not match the columns is a document of its own. */
    private List<?> key(CsvRow row) {
        return row.content().containsKey(CsvRow.UNREADABLE)
                ? List.of(row.number())
                : keyColumns.stream().map(row.content()::get).toList();
    }

    /**
     * The items of a feed with their places. A feed is one document with a list of items, or a list of items or rows.
     */
    FeedDivision feed(String file, byte[] content) {
        if (format == FileFormat.CSV) {
            CsvText csv = CsvText.of(content, text);
            List<String> places = csv.rows().stream()
                    .map(row -> file + ", row " + row.number())
                    .toList();
            List<?> rows = csv.rows().stream().map(CsvRow::content).toList();
            return new FeedDivision(new InboundDocument(rows, file, places), partSize, csv.columnNames());
        }
        List<?> documents = format.read(content, text);
        Object feed = documents.size() == 1 ? documents.getFirst() : documents;
        List<String> places = IntStream.range(0, DocumentItems.of(feed).size())
                .mapToObj(index -> file + ", item " + (index + 1))
                .toList();
        return new FeedDivision(new InboundDocument(feed, file, places), partSize, "");
    }

    /** How a file is written, for people; empty if there is nothing to say. */
    String dialect(byte[] content) {
        return format == FileFormat.CSV ? CsvText.of(content, text).dialect() : "";
    }
}
