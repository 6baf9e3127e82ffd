package io.integrationhub.orderexport.order.content;

import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Tax;
import java.util.List;
import java.util.Optional;

/**
 * A shipment of an order; several exist only in shipping mode Multiple.
 *
 * @param key shipping key; empty in shipping mode Single
 * @param method name of the shipping method
 * @param methodKey key of the shipping method, or its id if it has no key; empty for a custom method
 * @param collect whether the buyer collects the goods (click and collect)
 * @param collectAt where the buyer collects the goods: for example key of a Channel; empty if unknown or not collected
 * @param price shipping price after discounts
 * @param tax tax on the price; empty if not set
 * @param address shipping address; empty if not set
 * @param items contents of the shipment; empty if it contains the whole order
 * @param fields custom fields of the shipping
 */
public record Shipment(
        String key,
        String method,
        String methodKey,
        boolean collect,
        String collectAt,
        Money price,
        Optional<Tax> tax,
        Optional<Address> address,
        List<Item> items,
        CustomFields fields) {

    public Shipment {
        items = List.copyOf(items);
    }

    /** Also without what depends on the settings of the tenant or the shipping method as it is now. */
    Shipment contentOnly() {
        return new Shipment(key, method, "", false, "", price, tax, address, items, fields.contentOnly());
    }

    /** Returns this shipment with the place where the buyer collects it. */
    public Shipment collectedAt(String point) {
        return new Shipment(key, method, methodKey, collect, point, price, tax, address, items, fields);
    }

    /**
     * The pieces of a line that belong to a shipment.
     *
     * @param lineId id of the line
     * @param quantity number of pieces
     */
    public record Item(String lineId, long quantity) {}
}
