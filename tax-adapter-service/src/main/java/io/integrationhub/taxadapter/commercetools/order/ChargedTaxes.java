package io.integrationhub.taxadapter.commercetools.order;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.find;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.money;

import io.integrationhub.taxadapter.order.Sale;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The taxes that a customer was charged, as an order has them. */
final class ChargedTaxes {

    private ChargedTaxes() {}

    /** Returns the sale; empty if an item has no tax. */
    static Optional<Sale> of(JsonNode order, TaxableTransaction transaction) {
        List<ItemTax> taxes = new ArrayList<>();
        boolean included = false;
        for (TaxItem item : transaction.items()) {
            JsonNode taxed = taxed(order, item.ref());
            if (!taxed.hasNonNull("taxedPrice") || !taxed.hasNonNull("taxRate")) {
                return Optional.empty();
            }
            JsonNode rate = taxed.path("taxRate");
            included = rate.path("includedInPrice").asBoolean(false);
            taxes.add(new ItemTax(item.ref(), tax(taxed.path("taxedPrice")), rate(rate)));
        }
        // As it was sold, whatever the settings and the VAT register say by now.
        ItemTaxes charged = discounted(order, new ItemTaxes(taxes));
        Buyer buyer = transaction.buyer();
        Buyer charging = charged.total().minor() == 0 ? buyer : buyer.withVatId(Optional.empty());
        return Optional.of(new Sale(new TaxableTransaction(included, charging, transaction.items()), charged));
    }

    private static JsonNode taxed(JsonNode order, ItemRef ref) {
        boolean isShipment = !ref.shippingKey().isEmpty();
        return switch (ref.kind()) {
            case LINE -> portion(find(order.path("lineItems"), "id", ref.id()), ref);
            case CUSTOM_LINE -> portion(find(order.path("customLineItems"), "id", ref.id()), ref);
            case SHIPPING ->
                (isShipment ? find(order.path("shipping"), "shippingKey", ref.shippingKey()) : order)
                        .path("shippingInfo");
        };
    }

    /** A line in several shipments has its taxes per shipment. */
    private static JsonNode portion(JsonNode line, ItemRef ref) {
        return ref.shippingKey().isEmpty()
                ? line
                : find(line.path("taxedPricePortions"), "shippingKey", ref.shippingKey());
    }

    /** A discount on the total price reduces the tax of the order, but not that of its lines. */
    private static ItemTaxes discounted(JsonNode order, ItemTaxes taxes) {
        if (!order.hasNonNull("discountOnTotalPrice") || !order.hasNonNull("taxedPrice")) {
            return taxes;
        }
        List<Money> parts = tax(order.path("taxedPrice"))
                .allocate(taxes.items().stream()
                        .map(item -> Math.max(0, item.tax().minor()))
                        .toList());
        List<ItemTax> reduced = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            ItemTax item = taxes.items().get(index);
            reduced.add(new ItemTax(item.ref(), parts.get(index), item.rate()));
        }
        return new ItemTaxes(reduced);
    }

    private static Money tax(JsonNode taxedPrice) {
        return taxedPrice.hasNonNull("totalTax")
                ? money(taxedPrice.path("totalTax"))
                : money(taxedPrice.path("totalGross")).minus(money(taxedPrice.path("totalNet")));
    }

    private static TaxRate rate(JsonNode json) {
        List<Part> parts = json.path("subRates")
                .valueStream()
                .map(part -> new Part(part.path("name").asString(""), amount(part)))
                .toList();
        return TaxRate.withConsistentParts(json.path("name").asString("Tax"), amount(json), parts);
    }

    private static BigDecimal amount(JsonNode rate) {
        return rate.path("amount").decimalValue();
    }
}
