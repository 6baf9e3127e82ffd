package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.ShippingMethods;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shipping of a cart: a single method for the whole cart, or several methods with an address each. */
final class CartShipping {

    private static final Shape RATE = Shape.of("price! freeAbove tiers").with("price", Money.SHAPE);

    static final Shape CUSTOM_DRAFT = Shape.of(
                    "key! shippingMethodName! shippingAddress! shippingRate! taxCategory" + " externalTaxRate")
            .with("shippingAddress", Addresses.SHAPE)
            .with("shippingRate", RATE)
            .with("externalTaxRate", TaxRates.EXTERNAL);
    static final Shape DRAFT = Shape.of("key! shippingMethod! shippingAddress! externalTaxRate")
            .with("shippingAddress", Addresses.SHAPE)
            .with("externalTaxRate", TaxRates.EXTERNAL);

    private CartShipping() {}

    static void addTo(ResourceType type) {
        addSingle(type);
        addMultiple(type);
    }

    /** The shipping mode {@code Single}: one method and one address for the whole cart. */
    private static void addSingle(ResourceType type) {
        type.action(
                "setShippingAddress", Shape.of("address").with("address", Addresses.SHAPE), (cart, action, change) -> {
                    Json.set(cart, "shippingAddress", Addresses.read(action.get("address"), change));
                    TaxAmounts.clear(cart);
                });
        type.action(
                "setShippingMethod",
                Shape.of("shippingMethod externalTaxRate").with("externalTaxRate", TaxRates.EXTERNAL),
                CartShipping::setMethod);
        type.action(
                "setCustomShippingMethod",
                Shape.of("shippingMethodName! shippingRate! taxCategory externalTaxRate")
                        .with("shippingRate", RATE)
                        .with("externalTaxRate", TaxRates.EXTERNAL),
                (cart, action, change) -> cart.set("shippingInfo", custom(action, change)));
    }

    /** The shipping mode {@code Multiple}: several methods, and lines that are shipped to several addresses. */
    private static void addMultiple(ResourceType type) {
        type.action(
                "addCustomShippingMethod",
                Shape.of("shippingKey! shippingMethodName! shippingAddress! shippingRate!"
                                + " taxCategory externalTaxRate")
                        .with("shippingAddress", Addresses.SHAPE)
                        .with("shippingRate", RATE),
                (cart, action, change) -> add(
                        cart, action.path("shippingKey").asString(), custom(action, change), address(action, change)));
        type.action(
                "addShippingMethod",
                Shape.of("shippingKey! shippingMethod! shippingAddress! externalTaxRate")
                        .with("shippingAddress", Addresses.SHAPE),
                (cart, action, change) -> add(
                        cart,
                        action.path("shippingKey").asString(),
                        method(cart, action, change),
                        address(action, change)));
        type.action(
                "addItemShippingAddress",
                Shape.of("address!").with("address", Addresses.SHAPE),
                (cart, action, change) -> Json.list(cart, "itemShippingAddresses")
                        .add(Addresses.readWithId(action.path("address"), change)));
    }

    static void fill(ObjectNode cart, ObjectNode draft, Change change) {
        Json.objects(draft, "customShipping")
                .forEach(one -> add(cart, one.path("key").asString(), custom(one, change), address(one, change)));
        Json.objects(draft, "shipping")
                .forEach(one -> add(cart, one.path("key").asString(), method(cart, one, change), address(one, change)));
        if (draft.hasNonNull("shippingMethod")) {
            ObjectNode action = Json.object();
            action.set("shippingMethod", draft.path("shippingMethod"));
            Json.set(action, "externalTaxRate", draft.get("externalTaxRateForShippingMethod"));
            setMethod(cart, action, change);
        }
    }

    private static void setMethod(ObjectNode cart, ObjectNode action, Change change) {
        if (!action.hasNonNull("shippingMethod")) {
            cart.remove("shippingInfo");
            return;
        }
        cart.set("shippingInfo", method(cart, action, change));
    }

    private static ObjectNode method(ObjectNode cart, ObjectNode action, Change change) {
        ObjectNode method = change.resolve("shipping-method", action.path("shippingMethod"));
        String currency = cart.path("totalPrice").path("currencyCode").asString();
        JsonNode address = (action.has("shippingAddress") ? action : cart).path("shippingAddress");
        if (!address.isObject()) {
            throw ApiError.invalidOperation("A shipping method needs a shipping address.");
        }
        ObjectNode rate = ShippingMethods.rate(method, currency, address, change.project())
                .orElseThrow(() -> ApiError.of(
                        400, "ShippingMethodDoesNotMatchCart", "The shipping method has no rate for the cart."));
        ObjectNode info = info(method.path("name").asString(), rate, action);
        info.set("taxCategory", method.path("taxCategory").deepCopy());
        info.putObject("shippingMethod")
                .put("typeId", "shipping-method")
                .put("id", method.path("id").asString());
        return info;
    }

    /** Sets the present rates of all shipping methods; returns whether any has another price. */
    static boolean reprice(ObjectNode cart, Change change) {
        String currency = cart.path("totalPrice").path("currencyCode").asString();
        boolean changed = repriced(cart.path("shippingInfo"), cart.path("shippingAddress"), currency, change);
        for (ObjectNode shipment : Json.objects(cart, "shipping")) {
            changed |= repriced(shipment.path("shippingInfo"), shipment.path("shippingAddress"), currency, change);
        }
        return changed;
    }

    private static boolean repriced(JsonNode info, JsonNode address, String currency, Change change) {
        Optional<JsonNode> present = change.project()
                .find("shipping-method", info.at("/shippingMethod/id").asString(""))
                .flatMap(method -> ShippingMethods.rate(method, currency, address, change.project()))
                .map(rate -> rate.path("price"));
        boolean changed = present.filter(
                        price -> !Json.same(price, info.path("shippingRate").path("price")))
                .isPresent();
        if (changed) {
            ((ObjectNode) info).set("price", present.get().deepCopy());
            ((ObjectNode) info.path("shippingRate")).set("price", present.get().deepCopy());
        }
        return changed;
    }

    private static ObjectNode custom(ObjectNode action, Change change) {
        ObjectNode info = info(action.path("shippingMethodName").asString(), action.path("shippingRate"), action);
        if (action.hasNonNull("taxCategory")) {
            info.set("taxCategory", change.reference("tax-category", action.path("taxCategory")));
        }
        return info;
    }

    private static ObjectNode info(String name, JsonNode rate, ObjectNode action) {
        ObjectNode info = Json.object().put("shippingMethodName", name);
        ObjectNode price = Money.read(rate.path("price")).toCentPrecision();
        info.set("price", price);
        ObjectNode shippingRate = info.putObject("shippingRate");
        shippingRate.set("price", price.deepCopy());
        if (rate.hasNonNull("freeAbove")) {
            shippingRate.set("freeAbove", Money.read(rate.path("freeAbove")).toCentPrecision());
        }
        shippingRate.putArray("tiers");
        info.putArray("deliveries");
        info.put("shippingMethodState", "MatchesCart");
        TaxRates.setExternal(info, action);
        return info;
    }

    private static @Nullable ObjectNode address(ObjectNode draft, Change change) {
        return Addresses.read(draft.get("shippingAddress"), change);
    }

    private static void add(ObjectNode cart, String key, ObjectNode info, @Nullable ObjectNode address) {
        if (!cart.path("shippingMode").asString().equals("Multiple")) {
            throw ApiError.invalidOperation("Several shipping methods require the shipping mode Multiple.");
        }
        boolean known = Json.objects(cart, "shipping").stream()
                .anyMatch(one -> Json.text(one, "shippingKey").equals(Optional.of(key)));
        if (known) {
            throw ApiError.duplicateField("shippingKey", key);
        }
        ObjectNode shipping = Json.list(cart, "shipping").addObject().put("shippingKey", key);
        shipping.set("shippingInfo", info);
        Json.set(shipping, "shippingAddress", address);
    }

    /** Sets the addresses that parts of a line's quantity are shipped to. */
    static void setDetails(ObjectNode line, @Nullable JsonNode draft) {
        if (draft == null || !draft.hasNonNull("targets")) {
            line.remove("shippingDetails");
            return;
        }
        ObjectNode details = line.putObject("shippingDetails");
        details.putArray("targets").addAll(Json.objects(draft, "targets"));
        details.put("valid", true);
    }
}
