package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports of the master become inventory entries.
 *
 * @param negativeQuantities What an inventory entry shows if the available quantity is negative: zero, or keep for the
 *     quantity itself.
 * @param missingPositions What happens to positions with stock that a full report does not mention: keep, zero, or
 *     remove the inventory entry.
 * @param repeatedPositions What happens to several rows or items of one report with different quantities for one
 *     position: reject (they are parked together), or sum, for reports with one row per article and bin.
 * @param removeEmpty Whether inventory entries without stock are removed. They are created again with new stock.
 * @param unmatchedEntries What happens to inventory entries whose position the master never reported: ignore (orders
 *     for them are checked with the master), or adopt their quantity until the master reports one.
 * @param customType Key of the Type for inventory entries that get custom fields and have no Type. An entry's own Type
 *     is kept; it must have the fields.
 * @param locations Supply channel by location of the master, such as plant or warehouse, for items that have a location
 *     instead of a channel. Stock of other locations is left out and reported.
 * @param createChannels Whether missing supply channels are created.
 * @param guardPercent Maximum share of the positions with stock, in percent, that one report may set to zero. A report
 *     that exceeds it is parked, and replaying it approves it.
 * @param guardMinimum Number of positions that a report may always set to zero.
 * @param retention Time after which changes are merged into the reported quantity and orders without holds are deleted
 *     from the hub's database. Longer than messages are retained by the broker or replayed by people.
 * @param feedRetention Time after which feeds are deleted, whether they were completed or not.
 */
public record StockInSettings(
        @DefaultValue("zero") NegativeQuantities negativeQuantities,
        @DefaultValue("keep") MissingPositions missingPositions,
        @DefaultValue("reject") RepeatedPositions repeatedPositions,
        @DefaultValue("false") boolean removeEmpty,
        @DefaultValue("ignore") UnmatchedEntries unmatchedEntries,
        @DefaultValue("hub-stock") String customType,
        @DefaultValue Map<String, String> locations,
        @DefaultValue("true") boolean createChannels,
        @DefaultValue("30") long guardPercent,
        @DefaultValue("20") long guardMinimum,
        @DefaultValue("90d") Duration retention,
        @DefaultValue("7d") Duration feedRetention) {

    /** What entries show of negative quantities. */
    public enum NegativeQuantities {
        KEEP,
        ZERO
    }

    /** What happens to positions that a full report does not mention. */
    public enum MissingPositions {
        KEEP,
        ZERO,
        REMOVE
    }

    /** What happens to several quantities of one position in a report. */
    public enum RepeatedPositions {
        REJECT,
        SUM
    }

    /** What happens to entries whose position the master never reported. */
    public enum UnmatchedEntries {
        IGNORE,
        ADOPT
    }

    /** The limit on what one report may set to zero. */
    public MassChangeGuard toGuard() {
        return new MassChangeGuard(guardPercent, guardMinimum);
    }

    /** The quantity that an entry shows. */
    public long shown(long available) {
        return negativeQuantities == NegativeQuantities.ZERO ? Math.max(0, available) : available;
    }
}
