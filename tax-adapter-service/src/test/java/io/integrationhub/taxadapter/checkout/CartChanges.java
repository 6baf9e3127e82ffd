package io.integrationhub.taxadapter.checkout;

import io.integrationhub.taxadapter.commercetools.transaction.SampleCarts;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes of carts, by name. */
final class CartChanges {

    private static final String NEW_YORK = "{'country':'US','state':'NY','postalCode':'10001','city':'New York'}";
    private static final String MONTREAL = "{'country':'CA','state':'QC','postalCode':'H2X 1Y4','city':'Montreal'}";
    private static final String SHIPPING =
            "{'shippingMethodName':'Parcel','price':" + usd(490) + ",'shippingMethodState':'MatchesCart'}";

    private static final List<String> NEWER_FIELDS = List.of(
            "shippingMode",
            "shipping",
            "customLineItems",
            "taxMode",
            "taxRoundingMode",
            "taxCalculationMode",
            "itemShippingAddresses",
            "origin");
    private static final List<String> OPTIONAL_FIELDS = List.of(
            "custom", "shippingInfo", "discountOnTotalPrice", "businessUnit", "customLineItems", "customerId", "store");

    private CartChanges() {}

    static Map<String, UnaryOperator<ObjectNode>> all() {
        Map<String, UnaryOperator<ObjectNode>> changes = new LinkedHashMap<>();
        places(changes);
        amounts(changes);
        lines(changes);
        shapes(changes);
        return changes;
    }

    private static void places(Map<String, UnaryOperator<ObjectNode>> changes) {
        changes.put("to New York", cart -> set(cart, "shippingAddress", NEW_YORK));
        changes.put("to Montreal", cart -> set(cart, "shippingAddress", MONTREAL));
        changes.put("to Berlin", cart -> set(cart, "shippingAddress", "{'country':'DE'}"));
        changes.put("to Antarctica", cart -> set(cart, "shippingAddress", "{'country':'AQ'}"));
        changes.put("to no country", cart -> set(cart, "shippingAddress", "{'city':'Springfield'}"));
        changes.put("in shipments", CartChanges::inShipments);
        changes.put("with shipping", cart -> set(cart, "shippingInfo", SHIPPING));
        changes.put(
                "with discounted shipping",
                cart -> set(
                        cart,
                        "shippingInfo",
                        "{'price':"
                                + usd(490)
                                + ",'discountedPrice':{'value':"
                                + usd(0)
                                + ",'includedDiscounts':[]}}"));
    }

    private static void amounts(Map<String, UnaryOperator<ObjectNode>> changes) {
        changes.put("in yen", cart -> inCurrency(cart, "JPY", 0));
        changes.put("in dinars", cart -> inCurrency(cart, "KWD", 3));
        changes.put(
                "in fractions of a cent",
                cart -> eachLine(cart, line -> fractions((ObjectNode) line.path("totalPrice"))));
        changes.put(
                "with a discount on the total",
                cart -> set(
                        cart, "discountOnTotalPrice", "{'discountedAmount':" + usd(1) + ",'includedDiscounts':[]}"));
        for (String mode : new String[] {"External", "ExternalAmount", "Disabled"}) {
            changes.put("with tax mode " + mode, cart -> cart.put("taxMode", mode));
        }
        changes.put(
                "with a gift",
                cart -> eachLine(cart, line -> {
                    line.put("lineItemMode", "GiftLineItem");
                    line.set("totalPrice", json(usd(0)));
                }));
    }

    private static void lines(Map<String, UnaryOperator<ObjectNode>> changes) {
        changes.put("with an engraving", cart -> customLine(cart, "custom-1", 700));
        changes.put("with a voucher", cart -> customLine(cart, "custom-2", -500));
        changes.put("with the same line twice", cart -> repeated(cart, 2));
        changes.put("with 90 lines", cart -> repeated(cart, 90));
        changes.put("without lines", cart -> set(cart, "lineItems", "[]"));
        changes.put(
                "with bare variants",
                cart -> eachLine(cart, line -> line.putObject("variant").put("id", 1)));
        changes.put(
                "from a channel",
                cart -> eachLine(cart, line -> line.set("supplyChannel", json("{'typeId':'channel','id':'deleted'}"))));
    }

    private static void shapes(Map<String, UnaryOperator<ObjectNode>> changes) {
        changes.put("of a business", cart -> set(cart, "businessUnit", "{'typeId':'business-unit','key':'acme'}"));
        changes.put("with custom fields", cart -> custom(cart, "{'a':[1,true]}"));
        changes.put("with forged tax fields", cart -> custom(cart, "{'hubTaxSignature':'0','hubTaxSource':'engine'}"));
        changes.put("without newer fields", cart -> cart.without(NEWER_FIELDS));
        changes.put("with unknown fields", CartChanges::withUnknownFields);
        changes.put("with nulls", CartChanges::withNulls);
    }

    private static ObjectNode custom(ObjectNode cart, String fields) {
        return set(cart, "custom", "{'type':{'typeId':'type','id':'deleted'},'fields':" + fields + "}");
    }

    private static ObjectNode withUnknownFields(ObjectNode cart) {
        cart.put("loyaltyTier", "gold").put("shippingMode", "Teleport");
        cart.putArray("parcels").addObject();
        return eachLine(cart, line -> line.putObject("carbon").put("grams", 12.5));
    }

    private static ObjectNode withNulls(ObjectNode cart) {
        OPTIONAL_FIELDS.forEach(cart::putNull);
        return cart;
    }

    private static ObjectNode inShipments(ObjectNode cart) {
        cart.put("shippingMode", "Multiple");
        set(
                cart,
                "shipping",
                "[{'shippingKey':'a','shippingAddress':"
                        + NEW_YORK
                        + ",'shippingInfo':"
                        + SHIPPING
                        + "},{'shippingKey':'"
                        + "b".repeat(200)
                        + "','shippingAddress':"
                        + MONTREAL
                        + "}]");
        return eachLine(cart, line -> {
            long quantity = line.path("quantity").asLong(1);
            ArrayNode targets = line.putObject("shippingDetails").putArray("targets");
            targets.addObject().put("shippingMethodKey", "a").put("quantity", 1);
            if (quantity > 1) {
                targets.addObject().put("shippingMethodKey", "b".repeat(200)).put("quantity", quantity - 1);
            }
        });
    }

    private static ObjectNode inCurrency(ObjectNode cart, String currency, int digits) {
        for (JsonNode money : cart.findParents("centAmount")) {
            ((ObjectNode) money).put("currencyCode", currency);
            if (!money.path("type").asString("").equals("highPrecision")) {
                ((ObjectNode) money).put("fractionDigits", digits);
            }
        }
        return cart;
    }

    /** A cart has one currency: that of its total. */
    static ObjectNode inOneCurrency(ObjectNode cart) {
        JsonNode total = cart.path("totalPrice");
        String currency = total.path("currencyCode").asString("USD");
        return inCurrency(cart, currency, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static void fractions(ObjectNode money) {
        money.put("type", "highPrecision")
                .put("preciseAmount", money.path("centAmount").asLong() * 1000 + 1)
                .put("fractionDigits", 5);
    }

    private static ObjectNode customLine(ObjectNode cart, String id, long cents) {
        cart.withArray("customLineItems")
                .add(json("{'id':'" + id + "','slug':'extra','quantity':1,'totalPrice':" + usd(cents) + "}"));
        return cart;
    }

    static ObjectNode repeated(ObjectNode cart, int times) {
        ArrayNode lines = cart.withArray("lineItems");
        if (!lines.isEmpty()) {
            IntStream.range(lines.size(), times)
                    .forEach(index -> lines.add(((ObjectNode) lines.path(0).deepCopy()).put("id", "more-" + index)));
        }
        return cart;
    }

    private static ObjectNode eachLine(ObjectNode cart, Consumer<ObjectNode> change) {
        cart.path("lineItems").forEach(line -> change.accept((ObjectNode) line));
        return cart;
    }

    private static ObjectNode set(ObjectNode cart, String field, String value) {
        cart.set(field, json("{'it':" + value + "}").path("it"));
        return cart;
    }

    private static ObjectNode json(String text) {
        return SampleCarts.json(text);
    }

    private static String usd(long cents) {
        return "{'type':'centPrecision','currencyCode':'USD','fractionDigits':2,'centAmount':" + cents + "}";
    }
}
