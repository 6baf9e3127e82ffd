package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.document.FeedFile.ItemCheck;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Divides a feed into parts.
 *
 * @param document all of the feed, with the place of each item
 * @param partSize number of readable items in a part
 */
public record FeedDivision(InboundDocument document, int partSize) {

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
        if (unreadable.size() == items.size()) {
            PermanentFault first = unreadable.getFirst().fault();
            throw new PermanentFault(first.code(), "no item of the file can be read; the first: " + first.getMessage());
        }
        return new FeedFile(parts(items, unreadable), unreadable);
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
            check.unreadable(chunk)
                    .forEach(
                            item -> found.add(new UnreadableItem(first + item.index(), item.document(), item.fault())));
        }
        return found;
    }

    /** The unreadable items are spread over the parts, so that none of them becomes too large. */
    private List<InboundDocument> parts(DocumentItems items, List<UnreadableItem> unreadable) {
        Set<Integer> excluded = new HashSet<>();
        unreadable.forEach(item -> excluded.add(item.index()));
        List<Integer> readable = IntStream.range(0, items.size())
                .filter(index -> !excluded.contains(index))
                .boxed()
                .toList();
        int parts = Math.ceilDiv(readable.size(), partSize);
        List<InboundDocument> divided = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Integer> indexes = new ArrayList<>(
                    readable.subList(part * partSize, Math.min((part + 1) * partSize, readable.size())));
            for (int other = part; other < unreadable.size(); other += parts) {
                indexes.add(unreadable.get(other).index());
            }
            indexes.sort(null);
            List<?> content = indexes.stream().map(items.items()::get).toList();
            String origin = document.origin() + ", part " + (part + 1) + " of " + parts;
            divided.add(new InboundDocument(
                    items.with(content),
                    origin,
                    indexes.stream().map(document.places()::get).toList()));
        }
        return divided;
    }
}
