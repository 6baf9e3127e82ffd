package io.integrationhub.inventorythreshold.stock.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an inventory entry shows besides the quantity; what is empty is left as it is.
 *
 * @param expectedDelivery when more comes
 * @param restockableInDays how many days that takes
 * @param custom custom fields by name, with values as JSON has them
 */
public record EntryDetails(
        Optional<Instant> expectedDelivery, OptionalLong restockableInDays, Map<String, Object> custom) {

    /** Nothing but the quantity. */
    public static final EntryDetails NONE = new EntryDetails(Optional.empty(), OptionalLong.empty(), Map.of());

    public EntryDetails {
        custom = Map.copyOf(custom);
    }
}
