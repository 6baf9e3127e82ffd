package io.integrationhub.sandbox.commercetools.cart;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.resources.TaxCategories;
import io.integrationhub.sandbox.commercetools.values.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        taxed.forEach(line -> line.remove("taxedPrice"));
        if (!cart.path("taxMode").asString().equals("Disabled")) {
            new TaxCalculation(cart, mode, project).run(taxed);
        }
    }

    private void run(List<ObjectNode> taxed) {
        if (cart.path("taxMode").asString().equals("Platform")) {
            taxed.forEach(this::platformRate);
        }
        TaxSum sum = new TaxSum();
        for (ObjectNode line : taxed) {
            if (line.get("taxRate") instanceof ObjectNode rate) {
                TaxSum.TaxedAmount amount = tax(line, rate);
                line.set("taxedPrice", new TaxSum().plus(amount).toJson());
                sum.plus(amount);
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

    /** Splits a gross price into net and tax, or adds the tax to a net price. */
    private TaxSum.TaxedAmount tax(ObjectNode line, ObjectNode rate) {
        Money price = Money.read(line.has("totalPrice") ? line.path("totalPrice") : line.path("price"));
        BigDecimal factor = BigDecimal.ONE.add(rate.path("amount").decimalValue());
        long quantity = line.path("quantity").asLong(1);
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

    private void platformRate(ObjectNode line) {
        line.remove("taxRate");
        JsonNode address = cart.has("shippingAddress")
                ? cart.path("shippingAddress")
                : cart.path("shipping").path(0).path("shippingAddress");
        Optional<String> country = Json.text(address, "country");
        if (country.isEmpty()) {
            return;
        }
        String categoryId = taxCategoryId(line).orElse("");
        ObjectNode rate = TaxCategories.rate(project, categoryId, address)
                .orElseThrow(() -> missingRate(categoryId, country.get()));
        line.set("taxRate", rate.deepCopy());
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
