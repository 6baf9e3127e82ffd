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
        Optional<String> key = Json.text(action, "shippingKey");
        boolean several = cart.path("shippingMode").asString("").equals("Multiple");
        if (several != key.isPresent()) {
            throw ApiError.invalidOperation(
                    "A shippingKey is required with the shipping mode Multiple, and only then.");
        }
        Stream<ObjectNode> infos = several
                ? Json.objects(cart, "shipping").stream()
                        .filter(one -> Json.text(one, "shippingKey").equals(key))
                        .map(one -> (ObjectNode) one.path("shippingInfo"))
                : CartTaxes.shippingInfos(cart);
        return infos.findFirst().orElseThrow(() -> ApiError.invalidOperation("The cart has no shipping method."));
    }

    private static void setLine(ObjectNode cart, ObjectNode line, ObjectNode action) {
        Optional<String> key = Json.text(action, "shippingKey");
        if (key.isEmpty()) {
            set(cart, line, action);
            return;
        }
        requireMode(cart);
        ArrayNode portions = Json.list(line, "taxedPricePortions");
        Json.objects(line, "taxedPricePortions").stream()
                .filter(one -> Json.text(one, "shippingKey").equals(key))
                .forEach(one -> Json.remove(portions, one));
        JsonNode amount = action.path("externalTaxAmount");
        ObjectNode rate = rate(amount);
        Money gross = Money.read(amount.path("totalGross"));
        ObjectNode portion = portions.addObject().put("shippingKey", key.get());
        portion.set("taxedPrice", taxed(net(gross, rate), gross, rate));
        portion.set("taxRate", rate);
        sumUp(line, rate);
    }

    /** Adds the tax amounts of all shipments up to the line's taxed price. */
    private static void sumUp(ObjectNode line, ObjectNode rate) {
        List<ObjectNode> portions = Json.objects(line, "taxedPricePortions");
        if (portions.size() < line.path("shippingDetails").path("targets").size()) {
            return;
        }
        Money gross = sum(portions, "totalGross");
        boolean included = rate.path("includedInPrice").asBoolean(false);
        Money net = included ? sum(portions, "totalNet") : Money.read(line.path("totalPrice"));
        line.set("taxRate", rate.deepCopy());
        line.set("taxedPrice", taxed(net, gross, rate));
    }

    private static Money sum(List<ObjectNode> portions, String field) {
        return portions.stream()
                .map(one -> Money.read(one.path("taxedPrice").path(field)))
                .reduce(Money::plus)
                .orElseThrow();
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
                .forEach(line -> lines.plus(new TaxSum.TaxedAmount(
                        Money.read(line.path("taxedPrice").path("totalNet")),
                        Money.read(line.path("taxedPrice").path("totalGross")),
                        (ObjectNode) line.path("taxRate"))));
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
                line.remove(List.of("taxRate", "taxedPrice", "taxedPricePortions"));
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
            CartTaxes.taxed(cart).forEach(line -> line.remove(List.of("taxRate", "taxedPrice", "taxedPricePortions")));
        }
    }

    private static boolean fits(ObjectNode line) {
        boolean included = line.path("taxRate").path("includedInPrice").asBoolean(false);
        JsonNode taxed = line.path("taxedPrice").path(included ? "totalGross" : "totalNet");
        return Money.read(taxed).amount().compareTo(price(line).amount()) == 0;
    }
}
