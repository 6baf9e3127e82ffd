package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.resources.TaxCategories;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calculates the taxes of lines, shipping and cart once every part has a tax rate; before that the cart has no taxes.
 */
final class TaxCalculation {

    private final ObjectNode cart;
    private final RoundingMode mode;
    private final Project project;

    private TaxCalculation(ObjectNode cart, RoundingMode mode, Project project) {
        this.cart = cart;
        this.mode = mode;
        this.project = project;
    }

    static void apply(ObjectNode cart, RoundingMode mode, Project project) {
        if (TaxAmounts.isMode(cart)) {
            TaxAmounts.removeOutdated(cart);
            return;
        }
        cart.remove(List.of("taxedPrice", "taxedShippingPrice"));
        List<ObjectNode> taxed = CartTaxes.taxed(cart).toList();
        taxed.forEach(TaxCalculation::clear);
        if (!cart.path("taxMode").asString().equals("Disabled")) {
            new TaxCalculation(cart, mode, project).run(taxed);
        }
    }

    private static void clear(ObjectNode line) {
        line.remove("taxedPrice");
        if (line.has("taxedPricePortions")) {
            ShipmentTaxes.clearPrices(line);
        }
    }

    private void run(List<ObjectNode> taxed) {
        if (cart.path("taxMode").asString().equals("Platform")) {
            platformRates();
        }
        TaxSum sum = new TaxSum();
        for (ObjectNode line : taxed) {
            List<TaxSum.TaxedAmount> amounts = amounts(line);
            if (!amounts.isEmpty()) {
                TaxSum ofLine = new TaxSum();
                amounts.forEach(ofLine::plus);
                amounts.forEach(sum::plus);
                line.set("taxedPrice", ofLine.toJson());
            }
        }
        boolean complete = !taxed.isEmpty() && taxed.stream().allMatch(line -> line.has("taxedPrice"));
        if (!complete) {
            return;
        }
        if (cart.get("discountOnTotalPrice") instanceof ObjectNode discount) {
            sum.reduceTo(discount, Money.read(cart.path("totalPrice")), mode);
        }
        cart.set("taxedPrice", sum.toJson());
        TaxSum shipping = new TaxSum();
        CartTaxes.shippingInfos(cart).forEach(info -> shipping.plus(tax(info, (ObjectNode) info.path("taxRate"))));
        if (!shipping.isEmpty()) {
            cart.set("taxedShippingPrice", shipping.toJson());
        }
    }

    /** The taxed amounts of a line, one per shipment; none while a rate is missing. */
    private List<TaxSum.TaxedAmount> amounts(ObjectNode line) {
        if (!line.has("taxedPricePortions") || !ShipmentTaxes.isMultiple(cart)) {
            return line.get("taxRate") instanceof ObjectNode rate ? List.of(tax(line, rate)) : List.of();
        }
        List<TaxSum.TaxedAmount> amounts = new ArrayList<>();
        List<ShipmentTaxes.Part> parts = ShipmentTaxes.parts(line);
        for (ShipmentTaxes.Part part : parts) {
            ShipmentTaxes.rate(line, part.shippingKey()).ifPresent(rate -> {
                TaxSum.TaxedAmount amount = tax(part.price(), part.quantity(), rate);
                ShipmentTaxes.setTaxedPrice(
                        line, part.shippingKey(), new TaxSum().plus(amount).toJson());
                amounts.add(amount);
            });
        }
        return amounts.size() == parts.size() ? amounts : List.of();
    }

    private TaxSum.TaxedAmount tax(ObjectNode line, ObjectNode rate) {
        Money price = Money.read(line.has("totalPrice") ? line.path("totalPrice") : line.path("price"));
        return tax(price, line.path("quantity").asLong(1), rate);
    }

    /** Splits a gross price into net and tax, or adds the tax to a net price. */
    private TaxSum.TaxedAmount tax(Money price, long quantity, ObjectNode rate) {
        BigDecimal factor = BigDecimal.ONE.add(rate.path("amount").decimalValue());
        boolean perUnit = cart.path("taxCalculationMode").asString().equals("UnitPriceLevel") && quantity > 1;
        Money base = perUnit ? unit(price, quantity) : price;
        Money other = rate.path("includedInPrice").asBoolean(false)
                ? new Money(base.amount().divide(factor, 12, RoundingMode.HALF_EVEN), base.currency()).rounded(mode)
                : base.times(factor).rounded(mode);
        Money otherTotal = perUnit ? other.times(quantity).rounded(mode) : other;
        return rate.path("includedInPrice").asBoolean(false)
                ? new TaxSum.TaxedAmount(otherTotal, price, rate)
                : new TaxSum.TaxedAmount(price, otherTotal, rate);
    }

    private static Money unit(Money total, long quantity) {
        return new Money(
                total.amount().divide(BigDecimal.valueOf(quantity), 12, RoundingMode.HALF_EVEN), total.currency());
    }

    /** Sets the rates of the address that each line, or each part of it, is shipped to. */
    private void platformRates() {
        if (!ShipmentTaxes.isMultiple(cart)) {
            CartTaxes.taxed(cart)
                    .forEach(line -> platformRate(line, cart.path("shippingAddress"))
                            .ifPresentOrElse(rate -> line.set("taxRate", rate), () -> line.remove("taxRate")));
            return;
        }
        for (ObjectNode shipment : Json.objects(cart, "shipping")) {
            ObjectNode info = (ObjectNode) shipment.path("shippingInfo");
            platformRate(info, shipment.path("shippingAddress")).ifPresent(rate -> info.set("taxRate", rate));
        }
        CartTaxes.lines(cart).forEach(line -> {
            ShipmentTaxes.clear(line);
            for (ShipmentTaxes.Part part : ShipmentTaxes.parts(line)) {
                Optional<ObjectNode> rate = ShipmentTaxes.find(cart, part.shippingKey())
                        .flatMap(shipment -> platformRate(line, shipment.path("shippingAddress")));
                ShipmentTaxes.setRate(line, part.shippingKey(), rate);
            }
        });
    }

    private Optional<ObjectNode> platformRate(ObjectNode line, JsonNode address) {
        return Json.text(address, "country").map(country -> {
            String categoryId = taxCategoryId(line).orElse("");
            return TaxCategories.rate(project, categoryId, address)
                    .orElseThrow(() -> missingRate(categoryId, country))
                    .deepCopy();
        });
    }

    private Optional<String> taxCategoryId(ObjectNode line) {
        JsonNode reference = line.path("taxCategory");
        if (line.has("productId")) {
            reference = project.find("product", line.path("productId").asString())
                    .<JsonNode>map(product -> product.path("taxCategory"))
                    .orElse(reference);
        }
        return Json.text(reference, "id");
    }

    private static ApiError missingRate(String taxCategoryId, String country) {
        return ApiError.of(
                        400,
                        "MissingTaxRateForCountry",
                        "Tax category '" + taxCategoryId + "' is missing a tax rate for country '" + country + "'.")
                .with("taxCategoryId", taxCategoryId)
                .with("country", country);
    }
}
