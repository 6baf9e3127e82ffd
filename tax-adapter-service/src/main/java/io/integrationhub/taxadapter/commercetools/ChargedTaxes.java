package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.money;

import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxRate.Part;
import io.integrationhub.taxadapter.tax.TaxableOrder.Sale;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The taxes that a customer was charged, as they stand on an order. */
final class ChargedTaxes {

    private ChargedTaxes() {}

    /** The sale; empty if some item has no tax. */
    static Optional<Sale> of(JsonNode order, TaxQuestion question) {
        List<TaxedItem> taxes = new ArrayList<>();
        boolean included = false;
        for (TaxItem item : question.items()) {
            JsonNode taxed = taxed(order, item.ref());
            if (!taxed.hasNonNull("taxedPrice") || !taxed.hasNonNull("taxRate")) {
                return Optional.empty();
            }
            JsonNode rate = taxed.path("taxRate");
            included = rate.path("includedInPrice").asBoolean(false);
            taxes.add(new TaxedItem(item.ref(), tax(taxed.path("taxedPrice")), rate(rate)));
        }
        // As it was sold, whatever the settings and the register say by now.
        TaxAnswer charged = summingUp(order, new TaxAnswer(taxes));
        Buyer buyer = question.buyer();
        TaxQuestion sold = new TaxQuestion(
                included, charged.total().minor() == 0 ? buyer : buyer.withVatId(Optional.empty()), question.items());
        return Optional.of(new Sale(sold, charged));
    }

    private static JsonNode taxed(JsonNode order, ItemRef ref) {
        boolean shipments = !ref.shippingKey().isEmpty();
        return switch (ref.kind()) {
            case LINE -> part(find(order.path("lineItems"), "id", ref.id()), ref);
            case CUSTOM_LINE -> part(find(order.path("customLineItems"), "id", ref.id()), ref);
            case SHIPPING ->
                (shipments ? find(order.path("shipping"), "shippingKey", ref.shippingKey()) : order)
                        .path("shippingInfo");
        };
    }

    /** Of a line in several shipments, the part of one. */
    private static JsonNode part(JsonNode line, ItemRef ref) {
        return ref.shippingKey().isEmpty()
                ? line
                : find(line.path("taxedPricePortions"), "shippingKey", ref.shippingKey());
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(one -> one.path(field).asString("").equals(value))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    /** A discount on the total price lowers the order's tax, and leaves the lines' as they are. */
    private static TaxAnswer summingUp(JsonNode order, TaxAnswer answer) {
        if (!order.hasNonNull("discountOnTotalPrice") || !order.hasNonNull("taxedPrice")) {
            return answer;
        }
        List<Money> parts = tax(order.path("taxedPrice"))
                .spread(answer.items().stream()
                        .map(item -> Math.max(0, item.tax().minor()))
                        .toList());
        List<TaxedItem> lowered = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            TaxedItem item = answer.items().get(index);
            lowered.add(new TaxedItem(item.ref(), parts.get(index), item.rate()));
        }
        return new TaxAnswer(lowered);
    }

    private static Money tax(JsonNode taxedPrice) {
        return taxedPrice.hasNonNull("totalTax")
                ? money(taxedPrice.path("totalTax"))
                : money(taxedPrice.path("totalGross")).minus(money(taxedPrice.path("totalNet")));
    }

    private static TaxRate rate(JsonNode json) {
        List<Part> parts = json.path("subRates")
                .valueStream()
                .map(part -> new Part(part.path("name").asString(""), decimal(part)))
                .toList();
        BigDecimal sum = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean whole = sum.compareTo(decimal(json)) == 0;
        return new TaxRate(json.path("name").asString("Tax"), decimal(json), whole ? parts : List.of());
    }

    private static BigDecimal decimal(JsonNode rate) {
        return rate.path("amount").decimalValue();
    }
}
