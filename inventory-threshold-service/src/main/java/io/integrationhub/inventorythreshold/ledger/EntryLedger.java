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
 * What is known about the inventory entries of positions: what they should show besides the quantity, how they were
 * last observed, and which of them have to be written. All methods are repeatable.
 */
public interface EntryLedger {

    /** Records the details of items, unless newer ones are known. */
    void recordDetails(TenantId tenant, Collection<Item> items);

    /**
     * Records that positions are missing from a full report, so that their entries are removed while there is no stock.
     *
     * @param asOf time of the report; a newer report of a position takes precedence
     */
    void markDelisted(TenantId tenant, Set<Position> positions, Instant asOf);

    /** What is recorded for positions; positions that are not known are missing. */
    Map<Position, RecordedEntry> recorded(TenantId tenant, Set<Position> positions);

    /** The position whose entry has, or had, this id. */
    Optional<Position> positionOf(TenantId tenant, EntryId entry);

    /** Records entries as observed. */
    void recordObserved(TenantId tenant, Collection<ObservedEntry> entries);

    /** Whether this entry is recorded with this id and threshold. */
    boolean isRecorded(TenantId tenant, ObservedEntry entry);

    /** The database's time, for {@link #recordWritten}. */
    Instant now();

    /**
     * Records that entries are up to date. Those of positions from which orders have just taken stock are written once
     * more later.
     *
     * @param entries the entries that exist
     * @param began time before the entries were read: changes since then still have to be written
     */
    void recordWritten(TenantId tenant, Set<Position> positions, Collection<ObservedEntry> entries, Instant began);

    /**
     * Claims positions whose entries may be out of date, because a process died before writing them or orders took
     * stock meanwhile. They are returned again after some minutes unless {@link #recordWritten} is called.
     */
    Set<Position> claimPending(TenantId tenant, int limit);

    /** Makes those of these positions that still have to be written due now. */
    void markPending(TenantId tenant, Set<Position> positions);

    /** Makes all positions that still have to be written due now. */
    void markAllPending(TenantId tenant);

    /**
     * What is recorded for a position.
     *
     * @param isDelisted whether a full report did not mention the position
     * @param inTransit quantity that recent orders took
     */
    record RecordedEntry(EntryDetails details, boolean isDelisted, long inTransit) {

        /** A position about which nothing is recorded. */
        public static final RecordedEntry NONE = new RecordedEntry(EntryDetails.NONE, false, 0);
    }
}
