package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the tax modes and for external tax rates. */
final class CartTaxes {

    private CartTaxes() {}

    static void addTo(ResourceType type) {
        addModes(type);
        addExternalRates(type);
        TaxAmounts.addTo(type);
    }

    private static void addModes(ResourceType type) {
        type.action("changeTaxMode", Shape.of("taxMode!"), (cart, action, change) -> changeMode(cart, action));
        type.action(
                "changeTaxRoundingMode",
                Shape.of("taxRoundingMode!"),
                (cart, action, change) -> cart.set("taxRoundingMode", action.path("taxRoundingMode")));
        type.action(
                "changePriceRoundingMode",
                Shape.of("priceRoundingMode!"),
                (cart, action, change) -> cart.set("priceRoundingMode", action.path("priceRoundingMode")));
        type.action(
                "changeTaxCalculationMode",
                Shape.of("taxCalculationMode!"),
                (cart, action, change) -> cart.set("taxCalculationMode", action.path("taxCalculationMode")));
    }

    private static void addExternalRates(ResourceType type) {
        type.action(
                "setLineItemTaxRate",
                Shape.of("lineItemId lineItemKey externalTaxRate shippingKey"),
                (cart, action, change) ->
                        setRate(cart, LineLookup.find(cart, action, "lineItems", "lineItem"), action));
        type.action(
                "setCustomLineItemTaxRate",
                Shape.of("customLineItemId customLineItemKey externalTaxRate shippingKey"),
                (cart, action, change) ->
                        setRate(cart, LineLookup.find(cart, action, "customLineItems", "customLineItem"), action));
        type.action(
                "setShippingMethodTaxRate",
                Shape.of("externalTaxRate shippingKey").with("externalTaxRate", TaxRates.EXTERNAL),
                (cart, action, change) -> setShippingRate(cart, action));
    }

    private static void changeMode(ObjectNode cart, ObjectNode action) {
        String mode = EnumField.of("taxMode", "Platform External ExternalAmount Disabled")
                .required(action);
        TaxAmounts.clear(cart);
        cart.put("taxMode", mode);
        if (!mode.equals("External")) {
            taxed(cart).forEach(line -> {
                line.remove("taxRate");
                if (line.has("perMethodTaxRate")) {
                    ShipmentTaxes.clear(line);
                }
            });
        }
    }

    private static void setShippingRate(ObjectNode cart, ObjectNode action) {
        requireExternal(cart);
        ObjectNode info = ShipmentTaxes.requireKey(cart, action)
                .map(key -> (ObjectNode) ShipmentTaxes.shipment(cart, key).path("shippingInfo"))
                .or(() -> shippingInfos(cart).findFirst())
                .orElseThrow(() -> ApiError.invalidOperation("The cart has no shipping method."));
        info.remove("taxRate");
        TaxRates.setExternal(info, action);
    }

    private static void setRate(ObjectNode cart, ObjectNode line, ObjectNode action) {
        requireExternal(cart);
        ShipmentTaxes.requireKey(cart, action)
                .ifPresentOrElse(
                        key -> ShipmentTaxes.setRate(line, key, TaxRates.rate(action.path("externalTaxRate"))), () -> {
                            line.remove("taxRate");
                            TaxRates.setExternal(line, action);
                        });
    }

    private static void requireExternal(ObjectNode cart) {
        if (!cart.path("taxMode").asString().equals("External")) {
            throw ApiError.invalidOperation("An external tax rate can only be set if the tax mode is External.");
        }
    }

    /** All lines and shipping methods of the cart, which are subject to tax. */
    static Stream<ObjectNode> taxed(ObjectNode cart) {
        return Stream.concat(lines(cart), shippingInfos(cart));
    }

    static Stream<ObjectNode> lines(ObjectNode cart) {
        return Stream.concat(Json.objects(cart, "lineItems").stream(), Json.objects(cart, "customLineItems").stream());
    }

    static Stream<ObjectNode> shippingInfos(ObjectNode cart) {
        Stream<ObjectNode> single =
                cart.get("shippingInfo") instanceof ObjectNode info ? Stream.of(info) : Stream.empty();
        Stream<ObjectNode> several =
                Json.objects(cart, "shipping").stream().map(one -> (ObjectNode) one.path("shippingInfo"));
        return Stream.concat(single, several);
    }
}
