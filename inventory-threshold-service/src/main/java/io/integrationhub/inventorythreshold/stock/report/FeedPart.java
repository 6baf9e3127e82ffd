package io.integrationhub.inventorythreshold.stock.report;

/**
 * Identifies a part of a feed, that is of a report too large for one record.
 *
 * @param feed identifies the feed; shared by all of its parts
 * @param number counts from 1
 * @param parts number of parts of the feed
 */
public record FeedPart(String feed, int number, int parts) {

    public FeedPart {
        if (feed.isBlank() || number < 1 || number > parts) {
            throw new IllegalArgumentException("a part needs a feed and a number between 1 and the number of parts");
        }
    }

    /** Whether the feed has no other part. */
    public boolean isWhole() {
        return parts == 1;
    }
}
