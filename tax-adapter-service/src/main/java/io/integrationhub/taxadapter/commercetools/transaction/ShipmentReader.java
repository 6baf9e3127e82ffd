package io.integrationhub.taxadapter.commercetools.transaction;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.money;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.place;

import io.integrationhub.taxadapter.commercetools.transaction.LineDetails.Pieces;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the taxable items of a cart or an order with several shipments; each item belongs to one of them. */
final class ShipmentReader {

    private final JsonNode cart;
    private final LineDetails details;
    private final Map<String, Place> destinations = new LinkedHashMap<>();
    private final List<TaxItem> items = new ArrayList<>();

    private ShipmentReader(JsonNode cart, LineDetails details) {
        this.cart = cart;
        this.details = details;
    }

    /** Returns the items; empty if the destination of any piece is unknown. */
    static Optional<List<TaxItem>> read(JsonNode cart, LineDetails details) {
        ShipmentReader reader = new ShipmentReader(cart, details);
        boolean isComplete = reader.readDestinations()
                && reader.addLines("lineItems", ItemRef.Kind.LINE)
                && reader.addLines("customLineItems", ItemRef.Kind.CUSTOM_LINE);
        if (!isComplete) {
            return Optional.empty();
        }
        reader.addShipping();
        return Optional.of(reader.items);
    }

    private boolean readDestinations() {
        for (JsonNode shipment : cart.path("shipping")) {
            Optional<Place> to = place(shipment.path("shippingAddress"));
            if (to.isEmpty()) {
                return false;
            }
            destinations.put(key(shipment), to.get());
        }
        return true;
    }

    private boolean addLines(String field, ItemRef.Kind kind) {
        for (JsonNode line : cart.path(field)) {
            if (!addLine(line, kind)) {
                return false;
            }
        }
        return true;
    }

    /** Allocates the price of a line to its pieces per shipment. */
    private boolean addLine(JsonNode line, ItemRef.Kind kind) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        for (JsonNode target : line.path("shippingDetails").path("targets")) {
            String key = target.path("shippingMethodKey").asString("");
            quantities.merge(key, target.path("quantity").asLong(), Long::sum);
        }
        long assigned = quantities.values().stream().mapToLong(Long::longValue).sum();
        if (assigned != line.path("quantity").asLong() || !destinations.keySet().containsAll(quantities.keySet())) {
            return false;
        }
        List<Money> prices = money(line.path("totalPrice")).allocate(List.copyOf(quantities.values()));
        Iterator<Money> price = prices.iterator();
        quantities.forEach((key, quantity) -> {
            ItemRef ref = new ItemRef(kind, ItemReader.id(line), key);
            items.add(details.item(line, ref, new Pieces(price.next(), quantity), destination(key)));
        });
        return true;
    }

    private void addShipping() {
        for (JsonNode shipment : cart.path("shipping")) {
            String key = key(shipment);
            details.shipping(shipment.path("shippingInfo"), key, items, destination(key))
                    .ifPresent(items::add);
        }
    }

    private Place destination(String key) {
        return Objects.requireNonNull(destinations.get(key));
    }

    private static String key(JsonNode shipment) {
        return shipment.path("shippingKey").asString("");
    }
}
