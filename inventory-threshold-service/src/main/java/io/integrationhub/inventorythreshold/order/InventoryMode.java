package io.integrationhub.inventorythreshold.order;

import java.util.Arrays;

/** How commercetools treats the stock of a line (its API, {@code InventoryMode}). */
public enum InventoryMode {
    NONE("None"),
    TRACK_ONLY("TrackOnly"),
    RESERVE_ON_ORDER("ReserveOnOrder"),
    RESERVE_ON_CART("ReserveOnCart");

    private final String word;

    InventoryMode(String word) {
        this.word = word;
    }

    /** The mode of that name; one that this version does not know counts as none. */
    public static InventoryMode of(String word) {
        return Arrays.stream(values())
                .filter(mode -> mode.word.equals(word))
                .findFirst()
                .orElse(NONE);
    }
}
