package io.integrationhub.inventorythreshold.stock.report;

/**
 * Which part of a feed a report is.
 *
 * @param feed the same for all parts of one feed, and of no other
 * @param number from 1
 * @param parts how many there are
 */
public record FeedPart(String feed, int number, int parts) {

    public FeedPart {
        if (feed.isBlank() || number < 1 || number > parts) {
            throw new IllegalArgumentException("a part that is none of its feed");
        }
    }

    /** Whether it is all there is. */
    public boolean isWhole() {
        return parts == 1;
    }
}
