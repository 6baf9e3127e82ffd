package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.kinds.ShippingMethods;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How the cart is shipped: one way for all of it, or several ways with an address each. */
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

    static void addTo(Kind kind) {
        addSingle(kind);
        addMultiple(kind);
    }

    /** One way and one address for all of the cart. */
    private static void addSingle(Kind kind) {
        kind.action(
                "setShippingAddress", Shape.of("address").with("address", Addresses.SHAPE), (cart, action, change) -> {
                    Json.set(cart, "shippingAddress", Addresses.read(action.get("address"), change));
                    TaxAmounts.forget(cart);
                });
        kind.action(
                "setShippingMethod",
                Shape.of("shippingMethod externalTaxRate").with("externalTaxRate", TaxRates.EXTERNAL),
                CartShipping::setMethod);
        kind.action(
                "setCustomShippingMethod",
                Shape.of("shippingMethodName! shippingRate! taxCategory externalTaxRate")
                        .with("shippingRate", RATE)
                        .with("externalTaxRate", TaxRates.EXTERNAL),
                (cart, action, change) -> cart.set("shippingInfo", custom(action, change)));
    }

    /** Several ways, and what goes to another address. */
    private static void addMultiple(Kind kind) {
        kind.action(
                "addCustomShippingMethod",
                Shape.of("shippingKey! shippingMethodName! shippingAddress! shippingRate!"
                                + " taxCategory externalTaxRate")
                        .with("shippingAddress", Addresses.SHAPE)
                        .with("shippingRate", RATE),
                (cart, action, change) -> add(
                        cart, action.path("shippingKey").asString(), custom(action, change), address(action, change)));
        kind.action(
                "addShippingMethod",
                Shape.of("shippingKey! shippingMethod! shippingAddress! externalTaxRate")
                        .with("shippingAddress", Addresses.SHAPE),
                (cart, action, change) -> add(
                        cart,
                        action.path("shippingKey").asString(),
                        method(cart, action, change),
                        address(action, change)));
        kind.action(
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
        ObjectNode rate = ShippingMethods.rate(method, currency)
                .orElseThrow(() -> Refusal.of(
                        400, "ShippingMethodDoesNotMatchCart", "The shipping method has no rate for the cart."));
        ObjectNode info = info(method.path("name").asString(), rate, action);
        info.set("taxCategory", method.path("taxCategory").deepCopy());
        info.putObject("shippingMethod")
                .put("typeId", "shipping-method")
                .put("id", method.path("id").asString());
        return info;
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
        TaxRates.external(info, action);
        return info;
    }

    private static @Nullable ObjectNode address(ObjectNode draft, Change change) {
        return Addresses.read(draft.get("shippingAddress"), change);
    }

    private static void add(ObjectNode cart, String key, ObjectNode info, @Nullable ObjectNode address) {
        if (!cart.path("shippingMode").asString().equals("Multiple")) {
            throw Refusal.invalidOperation("Several shipping methods need the shipping mode Multiple.");
        }
        boolean known = Json.objects(cart, "shipping").stream()
                .anyMatch(one -> Json.text(one, "shippingKey").equals(Optional.of(key)));
        if (known) {
            throw Refusal.duplicate("shippingKey", key);
        }
        ObjectNode shipping = Json.list(cart, "shipping").addObject().put("shippingKey", key);
        shipping.set("shippingInfo", info);
        Json.set(shipping, "shippingAddress", address);
    }

    /** Where the parts of a line's quantity go to. */
    static void details(ObjectNode line, @Nullable JsonNode draft) {
        if (draft == null || !draft.hasNonNull("targets")) {
            line.remove("shippingDetails");
            return;
        }
        ObjectNode details = line.putObject("shippingDetails");
        details.putArray("targets").addAll(Json.objects(draft, "targets"));
        details.put("valid", true);
    }
}
