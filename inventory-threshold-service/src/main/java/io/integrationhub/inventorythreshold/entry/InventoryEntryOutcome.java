package io.integrationhub.inventorythreshold.entry;

import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.stream.Outcome;

/** How checking an inventory entry ended. */
sealed interface InventoryEntryOutcome extends Outcome {

    /** The entry shows what is available, or commercetools is about to deduct what recent orders took. */
    record InSync(Position position) implements InventoryEntryOutcome {

        @Override
        public String code() {
            return "in-sync";
        }
    }

    /**
     * The entry was changed back to what is available.
     *
     * @param found quantity it showed
     */
    record Repaired(Position position, long found) implements InventoryEntryOutcome {

        @Override
        public String code() {
            return "repaired";
        }
    }

    /** The entry had been removed although there is stock, and was created again. */
    record Restored(Position position) implements InventoryEntryOutcome {

        @Override
        public String code() {
            return "restored";
        }
    }

    /** The master never reported the position; the entry is left as it is. */
    record Unmatched(Position position) implements InventoryEntryOutcome {

        @Override
        public String code() {
            return "unmatched";
        }
    }

    /** The entry was removed, and there is no stock to show. */
    record Deleted(EntryId id) implements InventoryEntryOutcome {

        @Override
        public String code() {
            return "deleted";
        }
    }

    /** The hub itself made the change. */
    record OwnWrite(EntryId id) implements InventoryEntryOutcome {

        @Override
        public String code() {
            return "own-write";
        }
    }
}
