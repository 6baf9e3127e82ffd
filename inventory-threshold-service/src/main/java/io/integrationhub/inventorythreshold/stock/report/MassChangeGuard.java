package io.integrationhub.inventorythreshold.stock.report;

/**
 * Limits how many positions one report may set to zero, since a report that empties much of a shop is more likely a
 * mistake than the truth.
 *
 * @param percent share of the positions with stock that one report may set to zero
 * @param minimum number of positions that a report may always set to zero
 */
public record MassChangeGuard(long percent, long minimum) {

    /**
     * Whether a report exceeds the limit.
     *
     * @param emptied number of positions that would have no stock left
     * @param stocked number of positions that have stock now
     */
    public boolean isExceeded(long emptied, long stocked) {
        return emptied > minimum && emptied * 100L > percent * stocked;
    }
}
