package io.integrationhub.orderexport.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way goods go to the buyer: an order has one, or several in shipping mode Multiple.
 *
 * @param key the shipping key; empty in shipping mode Single
 * @param method the shipping method's name
 * @param methodKey its key, or its id where it has none; empty for a custom method
 * @param collect whether the buyer collects the goods (click and collect)
 * @param price of the shipping, discounts taken off
 * @param tax on the price; empty if none is set
 * @param address where it goes; empty if not set
 * @param items what goes this way; empty means all there is
 * @param fields custom fields of the shipping
 */
public record Shipment(
        String key,
        String method,
        String methodKey,
        boolean collect,
        Money price,
        Optional<Tax> tax,
        Optional<Address> address,
        List<Item> items,
        Map<String, Object> fields) {

    public Shipment {
        items = List.copyOf(items);
        fields = Map.copyOf(fields);
    }

    /**
     * A part of a line that goes this way.
     *
     * @param lineId the line
     * @param quantity how many of its pieces
     */
    public record Item(String lineId, long quantity) {}
}
