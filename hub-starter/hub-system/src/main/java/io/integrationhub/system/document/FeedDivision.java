package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.document.FeedFile.ItemCheck;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Divides a feed into parts.
 *
 * @param document all of the feed, with the place of each item
 * @param partSize number of readable items in a part
 * @param columns its columns, for people who wonder why no item can be read; empty if it has none
 */
public record FeedDivision(InboundDocument document, int partSize, String columns) {

    /** The number of items. */
    public int size() {
        return DocumentItems.of(document.content()).size();
    }

    /** The parts of the feed. */
    public FeedFile divide(ItemCheck check) {
        DocumentItems items = DocumentItems.of(document.content());
        if (items.size() == 0) {
            return new FeedFile(document.content() instanceof List<?> ? List.of() : List.of(document), List.of());
        }
        List<UnreadableItem> unreadable = unreadable(items, check);
        Set<Integer> excluded = new HashSet<>();
        unreadable.forEach(item -> excluded.addAll(item.indexes()));
        if (excluded.size() == items.size()) {
            PermanentFault first = unreadable.getFirst().fault();
            String hint = columns.isEmpty() ? "" : "; " + columns;
            throw new PermanentFault(
                    first.code(), "no item of the file can be read; the first: " + first.getMessage() + hint);
        }
        Map<Object, List<Integer>> groups = new LinkedHashMap<>();
        IntStream.range(0, items.size())
                .filter(index -> !excluded.contains(index))
                .forEach(index -> groups.computeIfAbsent(check.group(index), _ -> new ArrayList<>())
                        .add(index));
        List<List<Integer>> parts = parts(List.copyOf(groups.values()));
        for (int i = 0; i < unreadable.size(); i++) {
            // Spread over the parts, so that none of them becomes too large.
            parts.get(i % parts.size()).addAll(unreadable.get(i).indexes());
        }
        return new FeedFile(documents(items, parts), unreadable);
    }

    private List<UnreadableItem> unreadable(DocumentItems items, ItemCheck check) {
        List<UnreadableItem> found = new ArrayList<>();
        for (int start = 0; start < items.size(); start += partSize) {
            int first = start;
            int end = Math.min(start + partSize, items.size());
            InboundDocument chunk = new InboundDocument(
                    items.with(items.items().subList(start, end)),
                    document.origin(),
                    document.places().subList(start, end));
            check.unreadable(chunk, first).forEach(item -> found.add(item.behind(first)));
        }
        found.addAll(check.conflicting(document));
        return found;
    }

    /** A group is never divided; it is as large as the rows of one article are many. */
    private List<List<Integer>> parts(List<List<Integer>> groups) {
        List<List<Integer>> parts = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (parts.isEmpty() || parts.getLast().size() + group.size() > partSize) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().addAll(group);
        }
        return parts;
    }

    private List<InboundDocument> documents(DocumentItems items, List<List<Integer>> parts) {
        List<InboundDocument> documents = new ArrayList<>();
        for (List<Integer> indexes : parts) {
            indexes.sort(null);
            String origin = document.origin() + ", part " + (documents.size() + 1) + " of " + parts.size();
            List<String> places = indexes.stream().map(document.places()::get).toList();
            documents.add(new InboundDocument(items.at(indexes), origin, places));
        }
        return documents;
    }
}
