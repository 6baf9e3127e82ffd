package io.integrationhub.taxadapter.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Custom fields of type String that the hub writes on carts.
 *
 * @param type Key of the Type that is made for carts that have none. A cart's own Type is given the fields instead.
 * @param hash What the taxes were asked for and where they come from, sealed with the first secret of the Extensions;
 *     to see when they have to be asked for again.
 * @param source Where the taxes come from: engine, estimate:last-rate, estimate:rate-table or estimate:vat-unchecked.
 * @param address Whether there is the address, where addresses are checked: resolved, unchecked or unknown.
 */
public record FieldSettings(
        @DefaultValue("hub-tax") String type,
        @DefaultValue("hubTaxHash") String hash,
        @DefaultValue("hubTaxSource") String source,
        @DefaultValue("hubAddress") String address) {}
