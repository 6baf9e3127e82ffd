package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** External tax amounts: stored as sent, and removed when the price or address they were computed for changes. */
final class TaxAmounts {

    private static final String MODE = "ExternalAmount";

    private static final Shape AMOUNT =
            Shape.of("totalGross! taxRate!").with("totalGross", Money.SHAPE).with("taxRate", TaxRates.EXTERNAL);

    private TaxAmounts() {}

    static boolean isMode(JsonNode cart) {
        return cart.path("taxMode").asString("").equals(MODE);
    }

    static void addTo(ResourceType type) {
        type.action(
                "setLineItemTaxAmount",
                Shape.of("lineItemId lineItemKey externalTaxAmount shippingKey").with("externalTaxAmount", AMOUNT),
                (cart, action, change) ->
                        setLine(cart, LineLookup.find(cart, action, "lineItems", "lineItem"), action));
        type.action(
                "setCustomLineItemTaxAmount",
                Shape.of("customLineItemId customLineItemKey externalTaxAmount shippingKey")
                        .with("externalTaxAmount", AMOUNT),
                (cart, action, change) ->
                        setLine(cart, LineLookup.find(cart, action, "customLineItems", "customLineItem"), action));
        type.action(
                "setShippingMethodTaxAmount",
                Shape.of("externalTaxAmount shippingKey").with("externalTaxAmount", AMOUNT),
                (cart, action, change) -> set(cart, shippingInfo(cart, action), action));
        type.action(
                "setCartTotalTax",
                Shape.of("externalTotalGross! externalTaxPortions")
                        .with("externalTotalGross", Money.SHAPE)
                        .with(
                                "externalTaxPortions",
                                Shape.of("name rate! amount!").with("amount", Money.SHAPE)),
                (cart, action, change) -> setTotal(cart, action));
    }

    private static void requireMode(ObjectNode cart) {
        if (!isMode(cart)) {
            throw ApiError.invalidOperation("Tax amounts can only be set on a cart with the tax mode ExternalAmount.");
        }
    }

    private static ObjectNode shippingInfo(ObjectNode cart, ObjectNode action) {
        return ShipmentTaxes.requireKey(cart, action)
                .map(key -> (ObjectNode) ShipmentTaxes.shipment(cart, key).path("shippingInfo"))
                .or(() -> CartTaxes.shippingInfos(cart).findFirst())
                .orElseThrow(() -> ApiError.invalidOperation("The cart has no shipping method."));
    }

    private static void setLine(ObjectNode cart, ObjectNode line, ObjectNode action) {
        Optional<String> key = ShipmentTaxes.requireKey(cart, action);
        if (key.isEmpty()) {
            set(cart, line, action);
            return;
        }
        requireMode(cart);
        ShipmentTaxes.Part part = ShipmentTaxes.parts(line).stream()
                .filter(one -> one.shippingKey().equals(key.get()))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation(
                        "The line item is not shipped with the shipping method '" + key.get() + "'."));
        JsonNode amount = action.path("externalTaxAmount");
        ObjectNode rate = rate(amount);
        Money gross = Money.read(amount.path("totalGross"));
        boolean included = rate.path("includedInPrice").asBoolean(false);
        ShipmentTaxes.setRate(line, key.get(), Optional.of(rate));
        ShipmentTaxes.setTaxedPrice(line, key.get(), taxed(included ? net(gross, rate) : part.price(), gross, rate));
        sumUp(line);
    }

    /** Adds the tax amounts of all shipments up to the line's taxed price. */
    private static void sumUp(ObjectNode line) {
        if (ShipmentTaxes.isComplete(line)) {
            TaxSum sum = new TaxSum();
            ShipmentTaxes.taxed(line).forEach(sum::plus);
            line.set("taxedPrice", sum.toJson());
        }
    }

    private static void set(ObjectNode cart, ObjectNode line, ObjectNode action) {
        requireMode(cart);
        line.remove(List.of("taxRate", "taxedPrice"));
        JsonNode amount = action.path("externalTaxAmount");
        if (!amount.isObject()) {
            return;
        }
        ObjectNode rate = rate(amount);
        Money gross = Money.read(amount.path("totalGross"));
        boolean included = rate.path("includedInPrice").asBoolean(false);
        line.set("taxRate", rate);
        line.set("taxedPrice", taxed(included ? net(gross, rate) : price(line), gross, rate));
    }

    private static ObjectNode rate(JsonNode amount) {
        return TaxRates.rate(amount.path("taxRate")).orElseThrow();
    }

    private static ObjectNode taxed(Money net, Money gross, ObjectNode rate) {
        return new TaxSum().plus(new TaxSum.TaxedAmount(net, gross, rate)).toJson();
    }

    private static Money net(Money gross, ObjectNode rate) {
        BigDecimal factor = BigDecimal.ONE.add(rate.path("amount").decimalValue());
        return new Money(gross.amount().divide(factor, 12, RoundingMode.HALF_EVEN), gross.currency())
                .rounded(RoundingMode.HALF_EVEN);
    }

    private static Money price(ObjectNode line) {
        return Money.read(line.path(line.has("totalPrice") ? "totalPrice" : "price"));
    }

    private static void setTotal(ObjectNode cart, ObjectNode action) {
        requireMode(cart);
        Money gross = Money.read(action.path("externalTotalGross"));
        TaxSum lines = new TaxSum();
        CartTaxes.taxed(cart)
                .filter(line -> line.has("taxedPrice"))
                .flatMap(TaxAmounts::taxedAmounts)
                .forEach(lines::plus);
        if (lines.isEmpty()) {
            throw ApiError.invalidOperation("No line of the cart has a tax amount.");
        }
        ObjectNode total = lines.toJson();
        Money net = Money.read(total.path("totalNet"));
        if (cart.get("discountOnTotalPrice") instanceof ObjectNode discount) {
            // commercetools deducts the discount from the external total, which includes it already; so does the
            // stand-in.
            gross = gross.minus(Money.read(discount.path("discountedAmount")));
        }
        total.set("totalGross", gross.toCentPrecision());
        total.set("totalTax", gross.minus(net).toCentPrecision());
        if (action.hasNonNull("externalTaxPortions")) {
            total.set("taxPortions", portions(action));
        }
        cart.set("taxedPrice", total);
    }

    private static Stream<TaxSum.TaxedAmount> taxedAmounts(ObjectNode line) {
        if (line.get("taxRate") instanceof ObjectNode rate) {
            return Stream.of(new TaxSum.TaxedAmount(
                    Money.read(line.path("taxedPrice").path("totalNet")),
                    Money.read(line.path("taxedPrice").path("totalGross")),
                    rate));
        }
        return ShipmentTaxes.taxed(line).stream();
    }

    private static ArrayNode portions(ObjectNode action) {
        ArrayNode portions = Json.array();
        for (ObjectNode draft : Json.objects(action, "externalTaxPortions")) {
            ObjectNode portion = portions.addObject();
            Json.copy(draft, portion, "name", "rate");
            portion.set("amount", Money.read(draft.path("amount")).toCentPrecision());
        }
        return portions;
    }

    /** Removes tax amounts that no longer match the prices they were computed for. */
    static void removeOutdated(ObjectNode cart) {
        List<ObjectNode> lines = CartTaxes.taxed(cart).toList();
        for (ObjectNode line : lines) {
            if (line.has("taxedPrice") && !fits(line)) {
                clearLine(line);
            }
        }
        boolean complete = lines.stream().allMatch(line -> line.has("taxedPrice"));
        if (!complete || lines.isEmpty()) {
            cart.remove("taxedPrice");
        }
    }

    /** Removes all tax amounts, for example because the address changed. */
    static void clear(ObjectNode cart) {
        if (isMode(cart)) {
            CartTaxes.taxed(cart).forEach(TaxAmounts::clearLine);
        }
    }

    private static void clearLine(ObjectNode line) {
        line.remove(List.of("taxRate", "taxedPrice"));
        if (line.has("taxedPricePortions")) {
            ShipmentTaxes.clear(line);
        }
    }

    private static boolean fits(ObjectNode line) {
        List<TaxSum.TaxedAmount> parts = ShipmentTaxes.taxed(line);
        if (!parts.isEmpty() && !ShipmentTaxes.isComplete(line)) {
            return false;
        }
        JsonNode rate =
                parts.isEmpty() ? line.path("taxRate") : parts.getFirst().rate();
        boolean included = rate.path("includedInPrice").asBoolean(false);
        JsonNode taxed = line.path("taxedPrice").path(included ? "totalGross" : "totalNet");
        return Money.read(taxed).amount().compareTo(price(line).amount()) == 0;
    }
}
