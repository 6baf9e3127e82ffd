package io.integrationhub.taxadapter.commercetools.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an order of a cart with the taxes that actions set, as commercetools computes them. */
final class SoldCart {

    private final RandomCart shop;
    private final ObjectNode order;
    private long tax;

    private SoldCart(RandomCart shop, ObjectNode cart) {
        this.shop = shop;
        this.order = cart.deepCopy();
        order.put("orderNumber", "SO-1").put("orderState", "Open");
        order.put("createdAt", "2026-11-02T10:00:00.000Z");
    }

    static ObjectNode of(RandomCart shop, ObjectNode cart, List<ObjectNode> actions) {
        SoldCart sold = new SoldCart(shop, cart);
        actions.forEach(sold::apply);
        sold.addTotal();
        return sold.order;
    }

    private void apply(ObjectNode action) {
        String name = action.path("action").asString();
        switch (name) {
            case "changeTaxMode" -> order.set("taxMode", action.path("taxMode"));
            case "setCartTotalTax" -> {}
            default -> tax(action, place(name, action));
        }
    }

    private JsonNode place(String name, JsonNode action) {
        String key = action.path("shippingKey").asString("");
        if (name.startsWith("setShippingMethod")) {
            return (key.isEmpty() ? order : find(order.path("shipping"), "shippingKey", key)).path("shippingInfo");
        }
        boolean custom = name.startsWith("setCustomLineItem");
        JsonNode line = custom
                ? find(
                        order.path("customLineItems"),
                        "id",
                        action.path("customLineItemId").asString())
                : find(order.path("lineItems"), "id", action.path("lineItemId").asString());
        return line;
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(one -> one.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** commercetools computes the tax of a given amount from its rate. */
    private void tax(ObjectNode action, JsonNode place) {
        JsonNode amount = action.path("externalTaxAmount");
        ObjectNode rate =
                (ObjectNode) (amount.isObject() ? amount.path("taxRate") : action.path("externalTaxRate")).deepCopy();
        BigDecimal factor = BigDecimal.ONE.add(rate.path("amount").decimalValue());
        boolean included = rate.path("includedInPrice").asBoolean();
        long gross;
        long net;
        if (amount.isObject()) {
            gross = amount.at("/totalGross/centAmount").asLong();
            net = rounded(BigDecimal.valueOf(gross).divide(factor, 9, RoundingMode.HALF_EVEN));
        } else {
            long price = price(place);
            BigDecimal exact = BigDecimal.valueOf(price);
            gross = included ? price : rounded(exact.multiply(factor));
            net = included ? rounded(exact.divide(factor, 9, RoundingMode.HALF_EVEN)) : price;
        }
        ObjectNode taxed = JsonNodeFactory.instance.objectNode();
        taxed.set("totalNet", shop.money(net));
        taxed.set("totalGross", shop.money(gross));
        taxed.set("totalTax", shop.money(gross - net));
        String key = action.path("shippingKey").asString("");
        boolean ofShipment = !key.isEmpty() && place.has("quantity");
        holder(place, ofShipment, "taxedPricePortions", key).set("taxedPrice", taxed);
        holder(place, ofShipment, "perMethodTaxRate", key).set("taxRate", rate);
        tax += gross - net;
    }

    /** A line in several shipments has a list of prices and one of rates, with the key of the shipping method. */
    private static ObjectNode holder(JsonNode place, boolean ofShipment, String list, String key) {
        return ofShipment
                ? ((ObjectNode) place).withArray(list).addObject().put("shippingMethodKey", key)
                : (ObjectNode) place;
    }

    /** The order has no prices of a line's portions, so any share will do. */
    private static long price(JsonNode place) {
        return place.at("/totalPrice/centAmount")
                .asLong(place.at("/discountedPrice/value/centAmount")
                        .asLong(place.at("/price/centAmount").asLong(1000)));
    }

    private static long rounded(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /** A discount on the total price reduces the tax of the order in proportion. */
    private void addTotal() {
        long discount =
                order.at("/discountOnTotalPrice/discountedAmount/centAmount").asLong(0);
        long total = Math.max(1, RandomCart.total(order));
        BigDecimal left = BigDecimal.valueOf(total - discount)
                .multiply(BigDecimal.valueOf(tax))
                .divide(BigDecimal.valueOf(total), 9, RoundingMode.HALF_EVEN);
        order.putObject("taxedPrice").set("totalTax", shop.money(rounded(left)));
    }
}
