package io.integrationhub.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The headers by which a record is a part of a feed, the same in every service.
 *
 * @param name identifies the feed and is shared by all of its parts; empty if the record is no part of one
 * @param part number of the part, from 1
 * @param parts number of parts of the feed
 * @param isFull whether the feed contains everything there is
 */
public record FeedHeaders(Optional<String> name, int part, int parts, boolean isFull) {

    private static final String FEED = "hub-feed";
    private static final String PART = "hub-feed-part";
    private static final String PARTS = "hub-feed-parts";
    private static final String FULL = "hub-feed-full";

    public FeedHeaders {
        if (part < 1 || part > parts || name.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a part needs a feed and a number between 1 and the number of parts");
        }
    }

    /** @throws IllegalArgumentException if the headers of the record do not identify a part */
    public static FeedHeaders of(InboundRecord message) {
        return new FeedHeaders(
                message.header(FEED),
                number(message, PART),
                number(message, PARTS),
                message.header(FULL).map(Boolean::valueOf).orElse(false));
    }

    private static int number(InboundRecord message, String header) {
        return message.header(header).map(Integer::parseInt).orElse(1);
    }

    /** The headers for a record. */
    public Map<String, String> toMap() {
        Map<String, String> headers = new HashMap<>();
        headers.put(FULL, String.valueOf(isFull));
        name.ifPresent(feed -> {
            headers.put(FEED, feed);
            headers.put(PART, String.valueOf(part));
            headers.put(PARTS, String.valueOf(parts));
        });
        return headers;
    }
}
