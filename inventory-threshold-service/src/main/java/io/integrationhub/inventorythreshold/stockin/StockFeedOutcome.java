package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stock.report.FeedPart;

/** How a part of a feed ended. */
public sealed interface StockFeedOutcome {

    /** It is put down until the others are there. */
    record Gathered(FeedPart part) implements StockFeedOutcome {}

    /**
     * It was the last one, and all of them are heard; the entries are shown soon.
     *
     * @param unnamed how many positions with stock the feed did not name
     */
    record Taken(FeedPart part, long unnamed) implements StockFeedOutcome {}

    /** The feed was heard before. */
    record TakenBefore(FeedPart part) implements StockFeedOutcome {}

    /**
     * The feed would empty too much; nothing of it was heard.
     *
     * @param emptied how many it would empty
     * @param stocked of so many that have stock
     */
    record Stopped(FeedPart part, long emptied, long stocked) implements StockFeedOutcome {}

    /** The tenant's stock has no master outside commercetools. */
    record NobodysStock(FeedPart part) implements StockFeedOutcome {}
}
