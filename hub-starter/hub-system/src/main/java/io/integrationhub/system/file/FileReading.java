package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
     * The parts of a feed, in order and the same whenever the file is read. A feed is one document with a list of
     * items, or a list of items or rows; the list is divided, and the other fields of the document are repeated in each
     * part.
     */
    List<InboundDocument> parts(String file, byte[] content) {
        List<?> documents = format.read(content);
        List<?> parts =
                format != FileFormat.CSV && documents.size() == 1 && documents.getFirst() instanceof Map<?, ?> one
                        ? parts(one)
                        : chunks(documents);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new InboundDocument(parts.get(i), file + ", part " + (i + 1) + " of " + parts.size()))
                .toList();
    }

    /** The items of a document are its longest list. */
    private List<?> parts(Map<?, ?> document) {
        Object name = "";
        List<?> items = List.of();
        for (Map.Entry<?, ?> field : document.entrySet()) {
            if (field.getValue() instanceof List<?> list && list.size() > items.size()) {
                name = field.getKey();
                items = list;
            }
        }
        return items.isEmpty() ? List.of(document) : parts(document, name, items);
    }

    private List<?> parts(Map<?, ?> document, Object name, List<?> items) {
        List<Object> parts = new ArrayList<>();
        for (List<?> chunk : chunks(items)) {
            Map<Object, Object> part = new LinkedHashMap<>(document);
            part.put(name, chunk);
            parts.add(part);
        }
        return parts;
    }

    private List<? extends List<?>> chunks(List<?> items) {
        return IntStream.iterate(0, start -> start < items.size(), start -> start + partSize)
                .mapToObj(start -> items.subList(start, Math.min(start + partSize, items.size())))
                .toList();
    }
}
