package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;

/** How a look at an inventory entry ended. */
public sealed interface InventoryEntryOutcome {

    /** It shows what is available, or what orders just took of it is still under way. */
    record AsAvailable(Position position) implements InventoryEntryOutcome {}

    /**
     * It shows what is available again.
     *
     * @param found what somebody else had it show
     */
    record Repaired(Position position, long found) implements InventoryEntryOutcome {}

    /** Somebody had removed it though there is stock; it was made again. */
    record Restored(Position position) implements InventoryEntryOutcome {}

    /** The master never spoke of it; it stays as it is. */
    record Stranger(Position position) implements InventoryEntryOutcome {}

    /** It was removed, and there is nothing to show. */
    record Gone(EntryId id) implements InventoryEntryOutcome {}

    /** The tenant's stock has no master outside commercetools. */
    record NobodysStock(EntryId id) implements InventoryEntryOutcome {}
}
