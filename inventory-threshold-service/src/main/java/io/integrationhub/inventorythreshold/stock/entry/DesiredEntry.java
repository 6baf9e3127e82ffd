package io.integrationhub.inventorythreshold.stock.entry;

/** What an inventory entry is to be made into. */
public sealed interface DesiredEntry {

    /**
     * It shows a quantity.
     *
     * @param underway what orders took so lately that commercetools may be about to take it off: an entry that shows up
     *     to so much more is right
     */
    record Show(long quantity, long underway, EntryDetails details) implements DesiredEntry {

        /** Whether an entry with this quantity need not be written. */
        public boolean isShownBy(long shown) {
            return shown >= quantity && shown - quantity <= underway;
        }
    }

    /** There is none. */
    record Remove() implements DesiredEntry {}

    /** It stays as it is, because the master never spoke of it. */
    record Leave() implements DesiredEntry {}
}
