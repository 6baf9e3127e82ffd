package io.integrationhub.inventorythreshold.stockin;

/** How a report of the master ended. */
public sealed interface StockInOutcome {

    /**
     * The entries show what is available.
     *
     * @param named how many places the report was about
     * @param older on how many of them a newer word was known
     * @param written how many entries had to be written
     */
    record Shown(int named, int older, int written) implements StockInOutcome {}

    /**
     * The report would empty too much; nothing of it was taken.
     *
     * @param emptied how many it would empty
     * @param stocked of so many that have stock
     */
    record Stopped(long emptied, long stocked) implements StockInOutcome {}

    /** The tenant's stock has no master outside commercetools. */
    record NobodysStock() implements StockInOutcome {}
}
