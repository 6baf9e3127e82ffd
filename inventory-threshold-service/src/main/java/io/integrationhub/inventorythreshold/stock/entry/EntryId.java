package io.integrationhub.inventorythreshold.stock.entry;

/** An inventory entry's id in commercetools. */
public record EntryId(String value) {

    public EntryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an inventory entry without an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
