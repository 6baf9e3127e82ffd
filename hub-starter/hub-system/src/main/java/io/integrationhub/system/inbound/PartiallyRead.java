package io.integrationhub.system.inbound;

import java.util.List;

/**
 * A document of which some parts could not be read.
 *
 * @param value the rest
 * @param unreadable the place of each unreadable part and why; never quotes content
 */
public record PartiallyRead<T>(T value, List<String> unreadable) {

    public PartiallyRead {
        unreadable = List.copyOf(unreadable);
    }
}
