package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.money;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.place;
import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.text;

import io.integrationhub.taxadapter.settings.CodeSettings;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Takes a cart or an order apart into what bears tax: lines, custom lines and shipping, per shipment where there are
 * several.
 */
final class ItemReader {

    private final JsonNode cart;
    private final LineFacts facts;
    private final Map<String, Place> destinations = new LinkedHashMap<>();
    private final List<TaxItem> items = new ArrayList<>();
    private boolean complete = true;

    private ItemReader(JsonNode cart, LineFacts facts) {
        this.cart = cart;
        this.facts = facts;
    }

    /** What the cart does not say of its lines. */
    interface LineFacts {

        Optional<Place> from(JsonNode line);

        String codeOf(JsonNode line);

        CodeSettings codes();
    }

    /** The items; empty while it is not known of every piece where it goes to. */
    static Optional<List<TaxItem>> read(JsonNode cart, LineFacts facts) {
        ItemReader reader = new ItemReader(cart, facts);
        if (cart.path("shippingMode").asString("").equals("Multiple")) {
            reader.readShipments();
        } else {
            reader.readSingle();
        }
        return reader.complete && !reader.items.isEmpty() ? Optional.of(reader.discounted()) : Optional.empty();
    }

    private void readSingle() {
        Optional<Place> to = place(cart.path("shippingAddress"));
        if (to.isEmpty()) {
            complete = false;
            return;
        }
        for (JsonNode line : cart.path("lineItems")) {
            add(line, ItemRef.line(id(line), ""), whole(line), to.get());
        }
        for (JsonNode line : cart.path("customLineItems")) {
            add(line, ItemRef.customLine(id(line), ""), whole(line), to.get());
        }
        addShipping(cart.path("shippingInfo"), "", to.get());
    }

    private void readShipments() {
        for (JsonNode shipment : cart.path("shipping")) {
            String key = shipment.path("shippingKey").asString("");
            place(shipment.path("shippingAddress"))
                    .ifPresentOrElse(to -> destinations.put(key, to), () -> complete = false);
        }
        for (JsonNode line : cart.path("lineItems")) {
            addPieces(line, ItemRef.Kind.LINE);
        }
        for (JsonNode line : cart.path("customLineItems")) {
            addPieces(line, ItemRef.Kind.CUSTOM_LINE);
        }
        for (JsonNode shipment : cart.path("shipping")) {
            String key = shipment.path("shippingKey").asString("");
            Optional.ofNullable(destinations.get(key))
                    .ifPresent(to -> addShipping(shipment.path("shippingInfo"), key, to));
        }
    }

    /** A line's pieces by shipment; its price is spread over them. */
    private void addPieces(JsonNode line, ItemRef.Kind kind) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        for (JsonNode target : line.path("shippingDetails").path("targets")) {
            String key = target.path("shippingMethodKey").asString("");
            pieces.merge(key, target.path("quantity").asLong(), Long::sum);
        }
        long quantity = line.path("quantity").asLong();
        long known = pieces.values().stream().mapToLong(Long::longValue).sum();
        if (known != quantity || !destinations.keySet().containsAll(pieces.keySet())) {
            complete = false;
            return;
        }
        List<Money> prices = money(line.path("totalPrice")).spread(List.copyOf(pieces.values()));
        int index = 0;
        for (Map.Entry<String, Long> piece : pieces.entrySet()) {
            Part part = new Part(prices.get(index++), piece.getValue());
            Place to = destinations.get(piece.getKey());
            if (to != null) {
                add(line, new ItemRef(kind, id(line), piece.getKey()), part, to);
            }
        }
    }

    private void add(JsonNode line, ItemRef ref, Part part, Place to) {
        boolean custom = ref.kind() == ItemRef.Kind.CUSTOM_LINE;
        CodeSettings codes = facts.codes();
        String code = custom ? customField(line, codes.customField()).orElse(codes.other()) : facts.codeOf(line);
        String sku = text(custom ? line : line.path("variant"), custom ? "slug" : "sku")
                .orElse("");
        items.add(new TaxItem(
                ref, part.price(), part.quantity(), code, sku, facts.from(line).orElse(to), to));
    }

    private void addShipping(JsonNode info, String key, Place to) {
        if (!info.hasNonNull("price")) {
            return;
        }
        JsonNode discounted = info.path("discountedPrice").path("value");
        Money price = money(discounted.isObject() ? discounted : info.path("price"));
        Place from = items.stream()
                .findFirst()
                .map(TaxItem::from)
                .or(() -> facts.from(info))
                .orElse(to);
        String code = facts.codes().shipping();
        items.add(new TaxItem(ItemRef.shipping(key), price, 1, code, "shipping", from, to));
    }

    /** A discount on the total price is spread over all that costs something. */
    private List<TaxItem> discounted() {
        JsonNode discount = cart.path("discountOnTotalPrice").path("discountedAmount");
        if (!discount.isObject()) {
            return items;
        }
        List<Long> prices =
                items.stream().map(item -> Math.max(0, item.amount().minor())).toList();
        List<Money> parts = money(discount).spread(prices);
        List<TaxItem> reduced = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            TaxItem item = items.get(index);
            reduced.add(item.withAmount(item.amount().minus(parts.get(index))));
        }
        return reduced;
    }

    private static Part whole(JsonNode line) {
        return new Part(money(line.path("totalPrice")), line.path("quantity").asLong(1));
    }

    private static String id(JsonNode line) {
        return line.path("id").asString();
    }

    /** Some pieces of a line, and what they cost. */
    private record Part(Money price, long quantity) {}
}
