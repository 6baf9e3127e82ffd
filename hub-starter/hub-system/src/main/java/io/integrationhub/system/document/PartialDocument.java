package io.integrationhub.system.document;

import java.util.List;

/**
 * What could be read of a document.
 *
 * @param value the readable items
 * @param unreadable the others
 */
public record PartialDocument<T>(T value, List<UnreadableItem> unreadable) {

    public PartialDocument {
        unreadable = List.copyOf(unreadable);
    }
}
