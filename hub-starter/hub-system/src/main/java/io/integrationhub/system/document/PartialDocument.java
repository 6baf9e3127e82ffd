package io.integrationhub.system.document;

import java.util.List;

/**
 * What could be read of a document.
 *
 * @param items the readable items
 * @param unreadable the others
 */
public record PartialDocument<T>(List<T> items, List<UnreadableItem> unreadable) {

    public PartialDocument {
        items = List.copyOf(items);
        unreadable = List.copyOf(unreadable);
    }
}
