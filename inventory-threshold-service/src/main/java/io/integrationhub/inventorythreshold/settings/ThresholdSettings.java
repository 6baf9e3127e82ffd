package io.integrationhub.inventorythreshold.settings;

import io.integrationhub.inventorythreshold.stock.Thresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Down to where stock is sold without asking. Keys and skus may have letters that no variable's name can have, so both
 * are written in the value.
 *
 * @param usual What is left at least, where nothing more particular is said.
 * @param channels What is left at least, by supply channel: {@code berlin=10,hamburg=3}.
 * @param skus What is left at least, by sku; goes before that of the channel: {@code SHIRT-S=0}.
 * @param own Where an inventory entry says its own threshold, which goes before all others: none, safety-stock or
 *     reorder-point (of its stockLevels), or custom-field.
 * @param ownField Custom field of inventory entries with their own threshold, a number.
 */
public record ThresholdSettings(
        @DefaultValue("0") long usual,
        @DefaultValue List<String> channels,
        @DefaultValue List<String> skus,
        @DefaultValue("none") EntryThresholdSource own,
        @DefaultValue("hubThreshold") String ownField) {

    public ThresholdSettings {
        channels = List.copyOf(channels);
        skus = List.copyOf(skus);
    }

    Thresholds toThresholds() {
        return new Thresholds(usual, parsed(channels), parsed(skus), own != EntryThresholdSource.NONE);
    }

    /** @throws IllegalArgumentException naming the part that is not understood */
    static Map<String, Long> parsed(List<String> parts) {
        Map<String, Long> parsed = new HashMap<>();
        for (String part : parts) {
            // A sku may have an equals sign; the number has none.
            int at = part.lastIndexOf('=');
            String number = part.substring(at + 1).strip();
            if (at < 1 || !number.matches("[0-9]{1,12}")) {
                throw new IllegalArgumentException("'" + part + "' is not understood: write for example berlin=10");
            }
            parsed.put(part.substring(0, at).strip(), Long.valueOf(number));
        }
        return parsed;
    }
}
