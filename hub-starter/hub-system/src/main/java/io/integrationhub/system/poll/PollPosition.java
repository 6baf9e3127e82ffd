package io.integrationhub.system.poll;

import io.integrationhub.core.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A place in the events of a system.
 *
 * @param cursor cursor of a page
 * @param published number of events of that page that were published; more than 0 only on a page that names no next one
 * @param hash hash of these events, so that others in their place are published
 */
record PollPosition(String cursor, int published, String hash) {

    /** The beginning of a page. */
    static PollPosition at(String cursor) {
        return new PollPosition(cursor, 0, "");
    }

    /** The end of the last page, where new events may be added. */
    static PollPosition after(String cursor, List<byte[]> events) {
        return new PollPosition(cursor, events.size(), hash(events));
    }

    /** The events of the page that were not published. */
    List<byte[]> unpublished(List<byte[]> events) {
        boolean isContinued =
                published > 0 && published <= events.size() && hash.equals(hash(events.subList(0, published)));
        return isContinued ? events.subList(published, events.size()) : events;
    }

    private static String hash(List<byte[]> events) {
        StringBuilder hashes = new StringBuilder();
        events.forEach(event -> hashes.append(ContentHash.ofFields(event, "").hex()));
        return ContentHash.ofFields(hashes.toString().getBytes(StandardCharsets.UTF_8), "")
                .hex();
    }
}
