package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The inventory entries in commercetools. Faults as those of {@link io.integrationhub.commercetools.Project#call}. */
public interface InventoryEntries {

    /**
     * Makes entries what they are to be: those that are already are not written, and reading them takes one request per
     * hundred articles. Repeatable. A fault with one of them stops none of the others.
     *
     * @param targets what entries are to be now; asked for all of them once, and again for one that somebody else wrote
     *     meanwhile
     */
    Shown show(
            Tenant tenant, Set<Position> positions, Function<Set<Position>, Function<Position, DesiredEntry>> targets);

    /**
     * Looks at one entry, and makes it what it is to be. Repeatable.
     *
     * @param target what it is to be, given what it is
     * @return empty if there is no such entry
     */
    Optional<Looked> look(Tenant tenant, EntryId id, Function<ObservedEntry, DesiredEntry> target);

    /**
     * What was shown.
     *
     * @param written how many entries had to be written, made or removed
     * @param entries those that there are now
     */
    record Shown(int written, List<ObservedEntry> entries) {

        public Shown {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What was found.
     *
     * @param entry as it was read
     * @param target what it was to be
     * @param isWritten whether it had to be written or removed
     */
    record Looked(ObservedEntry entry, DesiredEntry target, boolean isWritten) {}
}
