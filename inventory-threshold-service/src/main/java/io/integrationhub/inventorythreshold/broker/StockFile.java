package io.integrationhub.inventorythreshold.broker;

import io.integrationhub.system.file.FileFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How files about stock are read; what comes out is still in the master's own form.
 *
 * <p>A file is one document with a list of items, or a list of items or rows; the list is cut into parts, and whatever
 * else the document says is the same in each.
 *
 * @param format what the files are written in
 * @param partSize so many items make a part
 */
record StockFile(FileFormat format, int partSize) {

    /**
     * The parts of a file, in its order: the same ones whenever it is read.
     *
     * @throws io.integrationhub.core.fault.PermanentFault {@code FILE_MALFORMED}
     */
    List<Object> parts(byte[] content) {
        List<?> documents = format.read(content);
        if (format != FileFormat.CSV && documents.size() == 1 && documents.getFirst() instanceof Map<?, ?> one) {
            return parts(one);
        }
        return List.copyOf(chunks(documents));
    }

    private List<Object> parts(Map<?, ?> document) {
        Object name = "";
        List<?> longest = List.of();
        for (Map.Entry<?, ?> field : document.entrySet()) {
            if (field.getValue() instanceof List<?> list && list.size() > longest.size()) {
                name = field.getKey();
                longest = list;
            }
        }
        if (longest.isEmpty()) {
            return List.of(document);
        }
        List<Object> parts = new ArrayList<>();
        for (List<?> chunk : chunks(longest)) {
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
