package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates carts for each type of order. */
final class Carts {

    private final ShopClient shop;
    private final List<String> customerIds;

    Carts(ShopClient shop, List<String> customerIds) {
        this.shop = shop;
        this.customerIds = customerIds;
    }

    /** Creates a cart that is ready to be ordered. */
    ObjectNode fill(OrderType type, Random random) {
        ObjectNode draft = draft(type, random);
        ObjectNode cart = shop.post("carts", draft);
        ArrayNode actions = Json.array();
        if (type != OrderType.SEVERAL_SHIPMENTS) {
            actions.add(parcel(draft.path("currency").asString()).put("action", "setCustomShippingMethod"));
        }
        if (type == OrderType.DISCOUNTED_LINES) {
            actions.add(discount(relative(1_000), "lineItems"));
        }
        if (type == OrderType.DISCOUNTED_TOTAL) {
            actions.add(discount(absolute(random), "totalPrice"));
        }
        if (actions.isEmpty()) {
            return cart;
        }
        ObjectNode update = Json.object().put("version", cart.path("version").asLong());
        update.set("actions", actions);
        return shop.post("carts/" + cart.path("id").asString(), update);
    }

    private ObjectNode draft(OrderType type, Random random) {
        boolean yen = type == OrderType.YEN;
        ObjectNode draft = Json.object()
                .put("currency", yen ? "JPY" : "EUR")
                .put("country", yen ? "JP" : "DE")
                .put("locale", yen ? "en" : "de")
                .put("customerEmail", "guest" + random.nextInt(100_000) + "@example.com");
        draft.set("shippingAddress", Addresses.of(yen ? "JP" : "DE", random));
        draft.set("billingAddress", Addresses.of(yen ? "JP" : "DE", random));
        lines(draft, type, random);
        switch (type) {
            case CUSTOMER, RECURRING -> {
                draft.remove("customerEmail");
                draft.put("customerId", customerIds.get(random.nextInt(customerIds.size())));
            }
            case WITH_FEES -> fees(draft, random);
            case SEVERAL_SHIPMENTS -> shipments(draft, random);
            case BUSINESS -> business(draft, random);
            case GUEST, DISCOUNTED_LINES, DISCOUNTED_TOTAL, YEN, HIGH_PRECISION, IMPORTED ->
                draft.put("anonymousId", "guest-" + Math.abs(random.nextInt()));
        }
        return draft;
    }

    private static void lines(ObjectNode draft, OrderType type, Random random) {
        List<Assortment.Article> articles =
                type == OrderType.HIGH_PRECISION ? Assortment.BY_THE_THOUSAND : Assortment.ARTICLES;
        int max = type == OrderType.HIGH_PRECISION ? 5_000 : 4;
        ArrayNode lines = draft.putArray("lineItems");
        int first = random.nextInt(articles.size());
        for (int i = 0; i < 1 + random.nextInt(Math.min(3, articles.size())); i++) {
            lines.addObject()
                    .put("sku", articles.get((first + i) % articles.size()).sku())
                    .put("quantity", 1 + random.nextInt(max));
        }
    }

    private static void fees(ObjectNode draft, Random random) {
        ArrayNode fees = draft.putArray("customLineItems");
        fee(fees, "Gift wrapping", "gift-wrapping", 350);
        if (random.nextBoolean()) {
            fee(fees, "Cash on delivery", "cash-on-delivery", 490);
        }
    }

    private static void fee(ArrayNode fees, String name, String slug, long cents) {
        ObjectNode fee = fees.addObject().put("slug", slug).put("quantity", 1);
        fee.putObject("name").put("en", name);
        fee.putObject("money").put("currencyCode", "EUR").put("centAmount", cents);
        fee.putObject("taxCategory").put("typeId", "tax-category").put("key", Assortment.TAX);
    }

    private static void shipments(ObjectNode draft, Random random) {
        draft.put("shippingMode", "Multiple").remove("shippingAddress");
        ArrayNode shipping = draft.putArray("customShipping");
        ArrayNode addresses = draft.putArray("itemShippingAddresses");
        ArrayNode targets = Json.array();
        for (String key : List.of("home", "office")) {
            ObjectNode address = Addresses.of("DE", random);
            addresses.add(address.deepCopy().put("key", key));
            ObjectNode method = parcel("EUR").put("key", key);
            method.set("shippingAddress", address);
            shipping.add(method);
            targets.addObject().put("addressKey", key).put("quantity", 1).put("shippingMethodKey", key);
        }
        for (ObjectNode line : Json.objects(draft, "lineItems")) {
            line.put("quantity", targets.size());
            line.putObject("shippingDetails").set("targets", targets.deepCopy());
        }
    }

    private static void business(ObjectNode draft, Random random) {
        draft.put("purchaseOrderNumber", "PO-" + (10_000 + random.nextInt(90_000)));
        draft.putObject("businessUnit")
                .put("typeId", "business-unit")
                .put("key", Assortment.BUSINESS_UNITS.get(random.nextInt(Assortment.BUSINESS_UNITS.size())));
        ((ObjectNode) draft.path("billingAddress"))
                .put("company", "Example Corp GmbH")
                .put("department", "Purchasing");
    }

    private static ObjectNode parcel(String currency) {
        ObjectNode method = Json.object().put("shippingMethodName", "Parcel");
        method.putObject("shippingRate")
                .putObject("price")
                .put("currencyCode", currency)
                .put("centAmount", currency.equals("JPY") ? 500 : 490);
        method.putObject("taxCategory").put("typeId", "tax-category").put("key", Assortment.TAX);
        return method;
    }

    private static ObjectNode relative(int permyriad) {
        return Json.object().put("type", "relative").put("permyriad", permyriad);
    }

    private static ObjectNode absolute(Random random) {
        ObjectNode value = Json.object().put("type", "absolute");
        value.putArray("money").addObject().put("currencyCode", "EUR").put("centAmount", 100 + random.nextInt(100));
        return value;
    }

    private static ObjectNode discount(ObjectNode value, String target) {
        ObjectNode action = Json.object().put("action", "setDirectDiscounts");
        ObjectNode discount = action.putArray("discounts").addObject();
        discount.set("value", value);
        ObjectNode on = discount.putObject("target").put("type", target);
        if (!target.equals("totalPrice")) {
            on.put("predicate", "true");
        }
        return action;
    }
}
