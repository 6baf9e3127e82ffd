package io.integrationhub.inventorythreshold.stock.report;

/**
 * Stops a report that would empty too much of a shop, because it is more likely a mistake than the truth.
 *
 * @param percent of what has stock now may be emptied by one report
 * @param least so few may always be emptied
 */
public record MassChangeGuard(long percent, long least) {

    /**
     * Whether that is too much.
     *
     * @param emptied how many positions would have no stock any more
     * @param stocked how many have some now
     */
    public boolean isTooMuch(long emptied, long stocked) {
        return emptied > least && emptied * 100L > percent * stocked;
    }
}
