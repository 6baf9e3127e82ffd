package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Inventory entries in commercetools. Faults as {@link io.integrationhub.commercetools.Project#call}. */
public interface InventoryEntries {

    /**
     * Updates, creates or removes entries so that they are as desired. Entries that are so already are not written;
     * reading takes one request per 150 articles. Repeatable. A fault with one entry does not stop the others.
     *
     * @param desired what entries should be, as of now; called once for all positions, and again for an entry that was
     *     modified meanwhile
     */
    WriteResult write(
            StockTenant tenant,
            Set<Position> positions,
            Function<Set<Position>, Function<Position, DesiredEntry>> desired);

    /**
     * Reads one entry and updates or removes it so that it is as desired. Repeatable.
     *
     * @param desired what the entry should be, given what it is
     * @return empty if the entry does not exist
     */
    Optional<EntryUpdate> update(StockTenant tenant, EntryId id, Function<ObservedEntry, DesiredEntry> desired);

    /**
     * What was written.
     *
     * @param written number of entries that were updated, created or removed
     * @param entries the entries that exist now
     */
    record WriteResult(int written, List<ObservedEntry> entries) {

        public WriteResult {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What became of one entry.
     *
     * @param entry the entry as read
     * @param isWritten whether it was updated or removed
     */
    record EntryUpdate(ObservedEntry entry, DesiredEntry desired, boolean isWritten) {}
}
