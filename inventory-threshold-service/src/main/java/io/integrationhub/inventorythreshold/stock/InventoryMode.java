package io.integrationhub.inventorythreshold.stock;

import java.util.Arrays;
import java.util.Optional;

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

    /** The mode of that name; a mode this version does not know is none. */
    public static Optional<InventoryMode> of(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word.equals(word)).findFirst();
    }
}
