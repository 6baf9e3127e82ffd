package io.integrationhub.inventorythreshold;

import io.integrationhub.inventorythreshold.stock.EntryId;
import io.integrationhub.inventorythreshold.stock.Position;

/** How a look at an inventory entry ended. */
public sealed interface StockEntryOutcome {

    /** It shows what is available, or what orders just took of it is still under way. */
    record AsAvailable(Position position) implements StockEntryOutcome {}

    /**
     * It shows what is available again.
     *
     * @param found what somebody else had it show
     */
    record Repaired(Position position, long found) implements StockEntryOutcome {}

    /** Somebody had removed it though there is stock; it was made again. */
    record Restored(Position position) implements StockEntryOutcome {}

    /** The master never spoke of it; it stays as it is. */
    record Stranger(Position position) implements StockEntryOutcome {}

    /** It was removed, and there is nothing to show. */
    record Gone(EntryId id) implements StockEntryOutcome {}

    /** The tenant's stock has no master outside commercetools. */
    record NobodysStock(EntryId id) implements StockEntryOutcome {}
}
