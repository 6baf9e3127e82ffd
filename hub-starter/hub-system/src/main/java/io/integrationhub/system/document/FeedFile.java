package io.integrationhub.system.document;

import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;

/**
 * A file divided into the parts of a feed, in order and the same however often the file is consumed.
 *
 * @param parts with all items of the file, each part with at least one readable item
 * @param unreadable the items that cannot be read; their parts contain them nevertheless, so that a reader of the part
 *     knows that the feed mentions them
 */
public record FeedFile(List<InboundDocument> parts, List<UnreadableItem> unreadable) {

    public FeedFile {
        parts = List.copyOf(parts);
        unreadable = List.copyOf(unreadable);
    }

    /** Finds the items of a feed that the service cannot read. */
    public interface ItemCheck {

        /**
         * Reads some consecutive items.
         *
         * @param first place of the first of them among all items
         * @return the unreadable ones, with places among these items
         */
        List<UnreadableItem> unreadable(InboundDocument chunk, int first);

        /** Of all items that were read, those that contradict each other. */
        default List<UnreadableItem> conflicting(InboundDocument document) {
            return List.of();
        }

        /** Items with the same value stay in one part. */
        default Object group(int index) {
            return index;
        }
    }
}
