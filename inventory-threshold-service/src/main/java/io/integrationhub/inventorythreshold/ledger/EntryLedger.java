package io.integrationhub.inventorythreshold.ledger;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryDetails;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import io.integrationhub.inventorythreshold.stock.report.StockReport.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What positions' inventory entries are to show besides the quantity, what was seen of them, and which may not show it
 * yet. Every method may be called again.
 */
public interface EntryLedger {

    /** Keeps the details of those items that are not older than the details that are known. */
    void note(TenantId tenant, Collection<Item> items);

    /**
     * Notes that the entries of these positions are to go while there is nothing to show.
     *
     * @param asOf when a full report did not name them; a newer word goes before it
     */
    void gone(TenantId tenant, Set<Position> positions, Instant asOf);

    /** What is kept of these positions; none that nobody spoke of. */
    Map<Position, Kept> kept(TenantId tenant, Set<Position> positions);

    /** Whose entry this is, or was. */
    Optional<Position> positionOf(TenantId tenant, EntryId entry);

    /** Keeps what was seen of entries; a position that is not known yet becomes known. */
    void seen(TenantId tenant, Collection<ObservedEntry> entries);

    /** Whether this entry was seen with this threshold. */
    boolean isKnown(TenantId tenant, ObservedEntry entry);

    /** The database's time, for {@link #shown}. */
    Instant now();

    /**
     * Notes that entries show what they are to show. Those of positions of which orders took something just now are
     * looked at once more.
     *
     * @param positions all that were shown
     * @param entries those of them that have an entry
     * @param began when showing them began: what changed since is still to be shown
     */
    void shown(TenantId tenant, Set<Position> positions, Collection<ObservedEntry> entries, Instant began);

    /**
     * Positions whose entry may not show what it is to show, because the process that was about to make it died, or
     * orders took something while it was made. They come again some minutes later, unless they are shown.
     */
    Set<Position> due(TenantId tenant, int most);

    /** Has those of these that are still to be shown be due at once. */
    void hurry(TenantId tenant, Set<Position> positions);

    /** Has all that is still to be shown be due at once. */
    void hurry(TenantId tenant);

    /**
     * What is kept of a position.
     *
     * @param isGone whether a full report did not name it
     * @param underway what orders took of it just now
     */
    record Kept(EntryDetails details, boolean isGone, long underway) {

        /** Of a position that nobody spoke of. */
        public static final Kept NOTHING = new Kept(EntryDetails.NONE, false, 0);
    }
}
