package io.integrationhub.system.document;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;

/**
 * An item that cannot be read, or several that contradict each other.
 *
 * @param indexes places among the items of the document, from 0; at least one
 * @param document a document with these items only
 * @param fault why it cannot be read; its message names place, field and value
 */
public record UnreadableItem(List<Integer> indexes, InboundDocument document, PermanentFault fault) {

    public UnreadableItem {
        indexes = List.copyOf(indexes);
    }

    /** Place of the first item. */
    public int index() {
        return indexes.getFirst();
    }

    /** The same item of a document in which a number of items precede it. */
    UnreadableItem behind(int items) {
        return new UnreadableItem(indexes.stream().map(index -> index + items).toList(), document, fault);
    }
}
