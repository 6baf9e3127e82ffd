package io.integrationhub.inventorythreshold.stock.entry;

/** What an inventory entry should be. */
public sealed interface DesiredEntry {

    /**
     * The entry exists and shows a quantity.
     *
     * @param inTransit quantity of recent orders that commercetools may not have deducted yet: an entry that shows up
     *     to that much more is correct
     */
    record Present(long quantity, long inTransit, EntryDetails details) implements DesiredEntry {

        /** Whether an entry that shows a quantity needs no update. */
        public boolean isMetBy(long shown) {
            return shown >= quantity && shown - quantity <= inTransit;
        }
    }

    /** The entry does not exist. */
    record Absent() implements DesiredEntry {}

    /** The entry is left as it is, because the master never reported its position. */
    record Unmanaged() implements DesiredEntry {}
}
