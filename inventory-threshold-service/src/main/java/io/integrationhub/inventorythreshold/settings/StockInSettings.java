package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.inventorythreshold.stock.report.MassChangeGuard;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reports of the master become inventory entries.
 *
 * @param mapping Mapping from what the master says to a report: a JSONata expression, {@code file:} and a path, or
 *     {@code preset:} and a name.
 * @param negative What an entry shows of less than nothing: zero, or keep for the number itself.
 * @param vanished What becomes of stock that a full report does not name: keep, zero, or remove its inventory entry.
 * @param removeEmpty Whether an inventory entry that would show nothing is removed. It is made again when there is
 *     something to show.
 * @param strangers What becomes of an inventory entry of which the master never spoke: leave (the master is asked when
 *     somebody orders it), or believe (its quantity counts until the master speaks).
 * @param customType Key of the Type of inventory entries that get custom fields and have none yet. An entry's own Type
 *     stays; it must have the fields.
 * @param createChannels Whether a supply channel that is missing is made.
 * @param guardPercent Part of what has stock, in percent, that one report may empty; one that would empty more is
 *     parked, and taken when a person replays it.
 * @param guardLeast So many may always be emptied.
 */
public record StockInSettings(
        @DefaultValue("preset:oms-neutral/stock-report") String mapping,
        @DefaultValue("zero") Keeping negative,
        @DefaultValue("keep") Vanished vanished,
        @DefaultValue("false") boolean removeEmpty,
        @DefaultValue("leave") Strangers strangers,
        @DefaultValue("hub-stock") String customType,
        @DefaultValue("true") boolean createChannels,
        @DefaultValue("30") long guardPercent,
        @DefaultValue("20") long guardLeast) {

    /** Whether a number is kept, or becomes zero. */
    public enum Keeping {
        KEEP,
        ZERO
    }

    /** What becomes of stock that a full report does not name. */
    public enum Vanished {
        KEEP,
        ZERO,
        REMOVE
    }

    /** What becomes of entries of which the master never spoke. */
    public enum Strangers {
        LEAVE,
        BELIEVE
    }

    /** What stops a report. */
    public MassChangeGuard toGuard() {
        return new MassChangeGuard(guardPercent, guardLeast);
    }

    /** What an entry shows of what is available. */
    public long shown(long available) {
        return negative == Keeping.ZERO ? Math.max(0, available) : available;
    }
}
