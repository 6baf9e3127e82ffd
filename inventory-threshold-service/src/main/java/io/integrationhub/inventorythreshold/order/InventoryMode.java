package io.integrationhub.inventorythreshold.order;

import java.util.Arrays;

/** How commercetools treats the stock of a line (its API, {@code InventoryMode}). */
public enum InventoryMode {
    NONE("None"),
    TRACK_ONLY("TrackOnly"),
    RESERVE_ON_ORDER("ReserveOnOrder"),
    RESERVE_ON_CART("ReserveOnCart");

    private final String jsonName;

    InventoryMode(String jsonName) {
        this.jsonName = jsonName;
    }

    /** The name in commercetools' API. */
    public String jsonName() {
        return jsonName;
    }

    /** The mode with this name; {@link #NONE} for a name this version does not know. */
    public static InventoryMode of(String jsonName) {
        return Arrays.stream(values())
                .filter(mode -> mode.jsonName.equals(jsonName))
                .findFirst()
                .orElse(NONE);
    }
}
