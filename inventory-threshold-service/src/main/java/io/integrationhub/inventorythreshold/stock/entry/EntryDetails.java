package io.integrationhub.inventorythreshold.stock.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an inventory entry shows besides the quantity. Empty fields leave the entry's values unchanged.
 *
 * @param expectedDelivery when the next delivery is due
 * @param restockableInDays number of days a delivery takes
 * @param minCartQuantity fewest pieces that a cart may contain
 * @param maxCartQuantity most pieces that a cart may contain
 * @param custom values of custom fields by name, as in JSON
 */
public record EntryDetails(
        Optional<Instant> expectedDelivery,
        OptionalLong restockableInDays,
        OptionalLong minCartQuantity,
        OptionalLong maxCartQuantity,
        Map<String, Object> custom) {

    /** No details. */
    public static final EntryDetails NONE = new EntryDetails(
            Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Map.of());

    public EntryDetails {
        custom = Map.copyOf(custom);
    }
}
