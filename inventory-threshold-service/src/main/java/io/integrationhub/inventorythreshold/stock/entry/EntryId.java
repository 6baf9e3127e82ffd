package io.integrationhub.inventorythreshold.stock.entry;

/** The id of an inventory entry in commercetools. */
public record EntryId(String value) {

    public EntryId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an inventory entry needs an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
