package io.integrationhub.orderexport.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of an order.
 *
 * @param id the line item's id in commercetools: what reports refer to, also when the same sku stands twice
 * @param sku of the variant; the slug of a custom line
 * @param name in the order's language
 * @param quantity pieces
 * @param unitPrice of one piece, before discounts
 * @param total of all pieces, discounts taken off; the tax is contained where {@link Tax#included()} says so
 * @param tax empty if none is set
 * @param discounts contained in the total
 * @param supplyChannel where the stock is, by key or id; empty if not set
 * @param fields custom fields of the line
 */
public record Line(
        String id,
        Kind kind,
        String sku,
        String name,
        long quantity,
        Money unitPrice,
        Money total,
        Optional<Tax> tax,
        List<Discount> discounts,
        String supplyChannel,
        Map<String, Object> fields) {

    public Line {
        discounts = List.copyOf(discounts);
        fields = Map.copyOf(fields);
    }

    /** What a line stands for. */
    public enum Kind {
        ITEM,
        CUSTOM
    }
}
