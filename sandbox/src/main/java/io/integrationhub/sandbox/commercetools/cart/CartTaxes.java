package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Choice;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who decides about taxes, and rates from outside. */
final class CartTaxes {

    private static final Shape RATE = Shape.of("externalTaxRate").with("externalTaxRate", TaxRates.EXTERNAL);

    private CartTaxes() {}

    static void addTo(Kind kind) {
        addModes(kind);
        addRatesFromOutside(kind);
        TaxAmounts.addTo(kind);
    }

    private static void addModes(Kind kind) {
        kind.action("changeTaxMode", Shape.of("taxMode!"), (cart, action, change) -> changeMode(cart, action));
        kind.action(
                "changeTaxRoundingMode",
                Shape.of("taxRoundingMode!"),
                (cart, action, change) -> cart.set("taxRoundingMode", action.path("taxRoundingMode")));
        kind.action(
                "changePriceRoundingMode",
                Shape.of("priceRoundingMode!"),
                (cart, action, change) -> cart.set("priceRoundingMode", action.path("priceRoundingMode")));
        kind.action(
                "changeTaxCalculationMode",
                Shape.of("taxCalculationMode!"),
                (cart, action, change) -> cart.set("taxCalculationMode", action.path("taxCalculationMode")));
    }

    private static void addRatesFromOutside(Kind kind) {
        kind.action(
                "setLineItemTaxRate",
                Shape.of("lineItemId lineItemKey externalTaxRate shippingKey"),
                (cart, action, change) -> setRate(LineLookup.find(cart, action, "lineItems", "lineItem"), action));
        kind.action(
                "setCustomLineItemTaxRate",
                Shape.of("customLineItemId customLineItemKey externalTaxRate shippingKey"),
                (cart, action, change) ->
                        setRate(LineLookup.find(cart, action, "customLineItems", "customLineItem"), action));
        kind.action("setShippingMethodTaxRate", RATE, (cart, action, change) -> setShippingRate(cart, action));
    }

    private static void changeMode(ObjectNode cart, ObjectNode action) {
        String mode = Choice.of("taxMode", "Platform External ExternalAmount Disabled")
                .required(action);
        TaxAmounts.forget(cart);
        cart.put("taxMode", mode);
        if (!mode.equals("External")) {
            taxed(cart).forEach(line -> line.remove("taxRate"));
        }
    }

    private static void setShippingRate(ObjectNode cart, ObjectNode action) {
        if (!(cart.get("shippingInfo") instanceof ObjectNode info)) {
            throw Refusal.invalidOperation("The cart has no shipping method.");
        }
        setRate(info, action);
    }

    private static void setRate(ObjectNode line, ObjectNode action) {
        line.remove("taxRate");
        TaxRates.external(line, action);
    }

    /** Everything in the cart that bears tax. */
    static Stream<ObjectNode> taxed(ObjectNode cart) {
        Stream<ObjectNode> lines =
                Stream.concat(Json.objects(cart, "lineItems").stream(), Json.objects(cart, "customLineItems").stream());
        return Stream.concat(lines, shippingInfos(cart));
    }

    static Stream<ObjectNode> shippingInfos(ObjectNode cart) {
        Stream<ObjectNode> single =
                cart.get("shippingInfo") instanceof ObjectNode info ? Stream.of(info) : Stream.empty();
        Stream<ObjectNode> several =
                Json.objects(cart, "shipping").stream().map(one -> (ObjectNode) one.path("shippingInfo"));
        return Stream.concat(single, several);
    }
}
