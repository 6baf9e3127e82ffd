package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The quantity that must be left for an order to be accepted without querying the master. Keys and skus may contain
 * characters that a variable's name cannot, so both are part of the value.
 *
 * @param defaultThreshold Quantity that must be left where no other threshold applies.
 * @param channels Quantity that must be left, by supply channel, such as {@code berlin=10,hamburg=3}.
 * @param skus Quantity that must be left, by sku, such as {@code SHIRT-S=0}. Takes precedence over channels.
 * @param entrySource Where an inventory entry states its own threshold, which takes precedence over all others: none,
 *     safety-stock or reorder-point (of its stockLevels), or custom-field.
 * @param entryField Custom field of inventory entries with their own threshold, a number.
 */
public record ThresholdSettings(
        @Name("default") @DefaultValue("0") long defaultThreshold,
        @DefaultValue List<String> channels,
        @DefaultValue List<String> skus,
        @DefaultValue("none") EntryThresholdSource entrySource,
        @DefaultValue("hubThreshold") String entryField) {

    public ThresholdSettings {
        channels = List.copyOf(channels);
        skus = List.copyOf(skus);
    }

    Thresholds toThresholds() {
        return new Thresholds(
                defaultThreshold, parsed(channels), parsed(skus), entrySource != EntryThresholdSource.NONE);
    }

    /** @throws IllegalArgumentException with a message about the part that is invalid */
    static Map<String, Long> parsed(List<String> parts) {
        Map<String, Long> parsed = new HashMap<>();
        for (String part : parts) {
            // A SKU may contain an equals sign; the number does not.
            int at = part.lastIndexOf('=');
            String number = part.substring(at + 1).strip();
            if (at < 1 || !number.matches("[0-9]{1,12}")) {
                throw new IllegalArgumentException(
                        "'" + part + "' is invalid: write a name and a number, as in berlin=10");
            }
            parsed.put(part.substring(0, at).strip(), Long.valueOf(number));
        }
        return parsed;
    }
}
