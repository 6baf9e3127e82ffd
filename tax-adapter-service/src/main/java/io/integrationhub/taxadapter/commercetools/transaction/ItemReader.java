package io.integrationhub.taxadapter.commercetools.transaction;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.money;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.place;

import io.integrationhub.taxadapter.commercetools.transaction.LineDetails.Pieces;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the taxable items of a cart or an order: lines, custom lines and shipping. */
final class ItemReader {

    private ItemReader() {}

    /** Returns the items; empty if there are none, or the destination of any is unknown. */
    static Optional<List<TaxItem>> read(JsonNode cart, LineDetails details) {
        boolean isMultiple = cart.path("shippingMode").asString("").equals("Multiple");
        Optional<List<TaxItem>> items = isMultiple ? ShipmentReader.read(cart, details) : readSingle(cart, details);
        return items.filter(it -> !it.isEmpty()).map(it -> discounted(cart, it));
    }

    private static Optional<List<TaxItem>> readSingle(JsonNode cart, LineDetails details) {
        return place(cart.path("shippingAddress")).map(to -> {
            List<TaxItem> items = new ArrayList<>();
            for (JsonNode line : cart.path("lineItems")) {
                items.add(details.item(line, ItemRef.line(id(line), ""), all(line), to));
            }
            for (JsonNode line : cart.path("customLineItems")) {
                items.add(details.item(line, ItemRef.customLine(id(line), ""), all(line), to));
            }
            details.shipping(cart.path("shippingInfo"), "", items, to).ifPresent(items::add);
            return items;
        });
    }

    /** Allocates a discount on the total price to all items that cost something. */
    private static List<TaxItem> discounted(JsonNode cart, List<TaxItem> items) {
        JsonNode discount = cart.path("discountOnTotalPrice").path("discountedAmount");
        if (!discount.isObject()) {
            return items;
        }
        List<Long> prices =
                items.stream().map(item -> Math.max(0, item.amount().minor())).toList();
        List<Money> parts = money(discount).allocate(prices);
        List<TaxItem> reduced = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            TaxItem item = items.get(index);
            reduced.add(item.withAmount(item.amount().minus(parts.get(index))));
        }
        return reduced;
    }

    private static Pieces all(JsonNode line) {
        return new Pieces(money(line.path("totalPrice")), line.path("quantity").asLong(1));
    }

    static String id(JsonNode line) {
        return line.path("id").asString();
    }
}
