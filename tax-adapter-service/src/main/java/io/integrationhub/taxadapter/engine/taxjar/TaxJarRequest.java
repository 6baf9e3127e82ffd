package io.integrationhub.taxadapter.engine.taxjar;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.engine.TaxEngineFault;
import io.integrationhub.taxadapter.geography.TaxTerritory;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Transactions and documents as TaxJar's {@code taxes} and {@code transactions}. */
final class TaxJarRequest {

    private static final Set<String> EXEMPTION_TYPES = Set.of("wholesale", "government", "other");

    private TaxJarRequest() {}

    /** Of items with the same origin and destination. Unlike in a document, the amount excludes the shipping. */
    static ObjectNode quote(NegativeLines negative) {
        TaxableTransaction transaction = negative.original();
        ObjectNode body = EngineJson.object();
        addPlace(body, "from", transaction.items().getFirst().from());
        addPlace(body, "to", transaction.destination());
        Money shipping = shippingOf(transaction);
        body.put("amount", transaction.total().minus(shipping).amount()).put("shipping", shipping.amount());
        addBuyer(body, transaction);
        addLines(body, negative, false);
        return body;
    }

    /** Amounts of a refund are negative. */
    static ObjectNode document(TaxDocument document) {
        TaxableTransaction content = document.content();
        ObjectNode body = EngineJson.object()
                .put("transaction_id", document.code().value())
                .put("transaction_date", document.date().toString())
                .put("provider", "api");
        document.refundOf().ifPresent(sale -> body.put("transaction_reference_id", sale.value()));
        addPlace(body, "from", content.items().getFirst().from());
        addPlace(body, "to", content.destination());
        addBuyer(body, content);
        TaxableTransaction net = netOf(document);
        body.put("amount", signed(document, net.total()))
                .put("shipping", signed(document, shippingOf(net)))
                .put("sales_tax", signed(document, document.charged().total()));
        NegativeLines negative = NegativeLines.of(net);
        addLines(body, negative, document.isRefund());
        Map<String, Money> taxes = negative.taxes(document.charged());
        body.path("line_items").forEach(line -> {
            Money tax = Objects.requireNonNull(taxes.get(line.path("id").asString()));
            ((ObjectNode) line).put("sales_tax", signed(document, tax));
        });
        return body;
    }

    static Money shippingOf(TaxableTransaction transaction) {
        return transaction.items().stream()
                .filter(TaxJarRequest::isShipping)
                .map(TaxItem::amount)
                .reduce(transaction.total().zero(), Money::plus);
    }

    static boolean isShipping(TaxItem item) {
        return item.ref().kind() == ItemRef.Kind.SHIPPING;
    }

    /** TaxJar only knows net prices. */
    private static TaxableTransaction netOf(TaxDocument document) {
        TaxableTransaction content = document.content();
        if (!content.taxIncluded()) {
            return content;
        }
        return content.withItems(content.items().stream()
                .map(item -> item.withAmount(
                        item.amount().minus(document.charged().of(item.ref()).tax())))
                .toList());
    }

    private static void addBuyer(ObjectNode body, TaxableTransaction transaction) {
        body.put("customer_id", transaction.buyer().code());
        String use = transaction.buyer().entityUse();
        if (transaction.buyer().isExempt()) {
            body.put("exemption_type", EXEMPTION_TYPES.contains(use) ? use : "other");
        }
    }

    private static void addLines(ObjectNode body, NegativeLines negative, boolean refund) {
        ArrayNode lines = body.putArray("line_items");
        for (TaxItem item : negative.others()) {
            if (!isShipping(item)) {
                addLine(lines.addObject(), item, negative.discountOf(item), refund);
            }
        }
    }

    /** The unit price is rounded up and the excess is a discount, so that the line has exactly its amount. */
    private static void addLine(ObjectNode line, TaxItem item, Money off, boolean refund) {
        BigDecimal quantity = BigDecimal.valueOf(item.quantity());
        BigDecimal amount = item.amount().amount();
        BigDecimal unit = amount.divide(quantity, item.amount().digits(), RoundingMode.CEILING);
        BigDecimal discount = unit.multiply(quantity).subtract(amount).add(off.amount());
        line.put("id", item.ref().number())
                .put("quantity", item.quantity())
                .put("unit_price", refund ? unit.negate() : unit)
                .put("discount", refund ? discount.negate() : discount);
        putIfPresent(line, "product_tax_code", item.taxCode());
        putIfPresent(line, "product_identifier", item.sku());
    }

    private static BigDecimal signed(TaxDocument document, Money money) {
        return (document.isRefund() ? money.negated() : money).amount();
    }

    private static void addPlace(ObjectNode body, String prefix, Place place) {
        body.put(prefix + "_country", country(place.territory()));
        putIfPresent(body, prefix + "_state", place.region());
        putIfPresent(body, prefix + "_zip", place.postalCode());
        putIfPresent(body, prefix + "_city", place.city());
        putIfPresent(body, prefix + "_street", place.street());
    }

    /** TaxJar calculates the tax of a country, so it cannot be asked for a part of one that has other taxes. */
    private static String country(TaxTerritory territory) {
        if (!territory.isIdentifiedByCountry()) {
            throw new PermanentFault(
                    TaxEngineFault.TAX_TERRITORY_UNSUPPORTED,
                    "TaxJar does not know the territory " + territory.code() + ": choose another engine for it");
        }
        return territory.ratesOf().isEmpty() ? territory.country() : territory.ratesOf();
    }

    private static void putIfPresent(ObjectNode body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }
}
