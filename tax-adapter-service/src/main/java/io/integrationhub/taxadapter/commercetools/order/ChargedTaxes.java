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
            JsonNode taxed = taxed(order, item.ref(), "taxedPrice", "taxedPricePortions");
            JsonNode rate = taxed(order, item.ref(), "taxRate", "perMethodTaxRate");
            if (!taxed.isObject() || !rate.isObject()) {
                return Optional.empty();
            }
            included = rate.path("includedInPrice").asBoolean(false);
            taxes.add(new ItemTax(item.ref(), tax(taxed), rate(rate)));
        }
        // As it was sold, whatever the settings and the VAT register say by now.
        ItemTaxes charged = discounted(order, new ItemTaxes(taxes));
        Buyer buyer = transaction.buyer();
        Buyer charging = charged.total().minor() == 0 ? buyer : buyer.withVatId(Optional.empty());
        return Optional.of(new Sale(new TaxableTransaction(included, charging, transaction.items()), charged));
    }

    /**
     * A field of an item's tax. A line in several shipments has a list of them, by the key of the shipping method.
     *
     * @param field name of the field where there is one shipment
     * @param fields name of the list where there are several
     */
    private static JsonNode taxed(JsonNode order, ItemRef ref, String field, String fields) {
        boolean isShipment = !ref.shippingKey().isEmpty();
        JsonNode item = switch (ref.kind()) {
            case LINE -> find(order.path("lineItems"), "id", ref.id());
            case CUSTOM_LINE -> find(order.path("customLineItems"), "id", ref.id());
            case SHIPPING ->
                (isShipment ? find(order.path("shipping"), "shippingKey", ref.shippingKey()) : order)
                        .path("shippingInfo");
        };
        return isShipment && ref.kind() != ItemRef.Kind.SHIPPING
                ? find(item.path(fields), "shippingMethodKey", ref.shippingKey())
                        .path(field)
                : item.path(field);
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
