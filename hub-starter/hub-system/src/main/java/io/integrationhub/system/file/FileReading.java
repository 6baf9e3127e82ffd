package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.document.DocumentItems;
import io.integrationhub.system.document.FeedDivision;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the content of a tenant's files is divided.
 *
 * @param keyColumns names of the columns whose values are equal in all rows of one document; empty if each row is one
 * @param partSize number of items in a part of a feed
 */
record FileReading(FileFormat format, List<String> keyColumns, boolean fullFeed, int partSize) {

    /** The row that follows the header, as a spreadsheet counts. */
    private static final int FIRST_ROW = 2;

    /** The documents in a file, in order. */
    List<InboundDocument> documents(String file, byte[] content) {
        List<?> documents = format.read(content);
        if (format == FileFormat.CSV) {
            return rows(file, documents);
        }
        if (documents.size() == 1) {
            return List.of(new InboundDocument(documents.getFirst(), file));
        }
        return IntStream.range(0, documents.size())
                .mapToObj(i -> new InboundDocument(documents.get(i), file + ", document " + (i + 1)))
                .toList();
    }

    private List<InboundDocument> rows(String file, List<?> rows) {
        List<InboundDocument> documents = new ArrayList<>();
        List<List<String>> keys = rows.stream().map(this::key).toList();
        int start = 0;
        for (int end = 1; end <= rows.size(); end++) {
            if (end == rows.size() || keyColumns.isEmpty() || !keys.get(end).equals(keys.get(start))) {
                Object content = keyColumns.isEmpty() ? rows.get(start) : List.copyOf(rows.subList(start, end));
                documents.add(new InboundDocument(content, file + ", row " + (start + FIRST_ROW)));
                start = end;
            }
        }
        return documents;
    }

    private List<String> key(Object row) {
        return keyColumns.stream().map(column -> cell((Map<?, ?>) row, column)).toList();
    }

    private static String cell(Map<?, ?> row, String column) {
        if (row.get(column) instanceof String value) {
            return value;
        }
        throw new PermanentFault(FileFault.FILE_MALFORMED, "a file cannot be read: it has no column '" + column + "'");
    }

    /**
     * The items of a feed with their places. A feed is one document with a list of items, or a list of items or rows.
     */
    FeedDivision feed(String file, byte[] content) {
        List<?> documents = format.read(content);
        boolean isRows = format == FileFormat.CSV;
        Object feed = !isRows && documents.size() == 1 ? documents.getFirst() : documents;
        int first = isRows ? FIRST_ROW : 1;
        String item = isRows ? ", row " : ", item ";
        List<String> places = IntStream.range(0, DocumentItems.of(feed).size())
                .mapToObj(index -> file + item + (index + first))
                .toList();
        return new FeedDivision(new InboundDocument(feed, file, places), partSize);
    }
}
