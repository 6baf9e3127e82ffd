package io.integrationhub.taxadapter.settings;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What kind of goods things are, in the engine's tax codes: of a line its attribute decides, then its category, then
 * the default.
 *
 * @param attribute Name of the product attribute that holds the tax code. Empty for none.
 * @param categories Tax codes by key of a category the product is in; of several, the first by key. Costs a query per
 *     cart, remembered for a while.
 * @param customField Custom field of custom lines that holds the tax code. Empty for none.
 * @param other Tax code of what has none of these. Empty for the engine's default.
 * @param shipping Tax code of shipping. AvaTax calls it FR010000.
 */
public record CodeSettings(
        @DefaultValue("") String attribute,
        @DefaultValue Map<String, String> categories,
        @DefaultValue("") String customField,
        @DefaultValue("") String other,
        @DefaultValue("FR010000") String shipping) {

    public CodeSettings {
        categories = Map.copyOf(categories);
    }
}
