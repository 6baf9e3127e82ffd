package io.integrationhub.taxadapter.engine.taxjar;

import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Questions and documents as TaxJar's {@code taxes} and {@code transactions}. */
final class TaxJarRequest {

    private static final Set<String> EXEMPTIONS = Set.of("wholesale", "government", "other");

    private TaxJarRequest() {}

    /** About items that all go the same way. Unlike in a document, the amount has no shipping. */
    static ObjectNode quote(TaxQuestion question) {
        ObjectNode body = EngineJson.object();
        addPlace(body, "from", question.items().getFirst().from());
        addPlace(body, "to", question.destination());
        Money shipping = shippingOf(question);
        body.put("amount", question.total().minus(shipping).amount()).put("shipping", shipping.amount());
        addBuyer(body, question);
        addLines(body, question, false);
        return body;
    }

    /** Amounts of a refund are negative. */
    static ObjectNode document(TaxDocument document) {
        TaxQuestion content = document.content();
        ObjectNode body = EngineJson.object()
                .put("transaction_id", document.code().value())
                .put("transaction_date", document.date().toString())
                .put("provider", "api");
        document.of().ifPresent(sale -> body.put("transaction_reference_id", sale.value()));
        addPlace(body, "from", content.items().getFirst().from());
        addPlace(body, "to", content.destination());
        addBuyer(body, content);
        Money tax = document.charged().total();
        Money net = content.taxIncluded() ? content.total().minus(tax) : content.total();
        body.put("amount", signed(document, net))
                .put("shipping", signed(document, shippingNet(document)))
                .put("sales_tax", signed(document, tax));
        addLines(body, netContent(document), document.isRefund());
        body.path("line_items").forEach(line -> {
            ItemRef ref = byNumber(content, line.path("id").asString());
            Money one = document.charged().of(ref).tax();
            ((ObjectNode) line).put("sales_tax", signed(document, one));
        });
        return body;
    }

    static Money shippingOf(TaxQuestion question) {
        return question.items().stream()
                .filter(TaxJarRequest::isShipping)
                .map(TaxItem::amount)
                .reduce(question.total().zero(), Money::plus);
    }

    static boolean isShipping(TaxItem item) {
        return item.ref().kind() == ItemRef.Kind.SHIPPING;
    }

    private static Money shippingNet(TaxDocument document) {
        return shippingOf(netContent(document));
    }

    /** TaxJar knows net prices only. */
    private static TaxQuestion netContent(TaxDocument document) {
        TaxQuestion content = document.content();
        if (!content.taxIncluded()) {
            return content;
        }
        return content.about(content.items().stream()
                .map(item -> item.withAmount(
                        item.amount().minus(document.charged().of(item.ref()).tax())))
                .toList());
    }

    private static void addBuyer(ObjectNode body, TaxQuestion question) {
        body.put("customer_id", question.buyer().code());
        String use = question.buyer().entityUse();
        if (question.buyer().isExempt()) {
            body.put("exemption_type", EXEMPTIONS.contains(use) ? use : "other");
        }
    }

    private static void addLines(ObjectNode body, TaxQuestion question, boolean refund) {
        body.putArray("line_items");
        List<TaxItem> lines =
                question.items().stream().filter(item -> !isShipping(item)).toList();
        for (TaxItem item : lines) {
            ObjectNode line = body.withArray("line_items")
                    .addObject()
                    .put("id", item.ref().number())
                    .put("quantity", item.quantity());
            BigDecimal unit = unitPrice(item);
            BigDecimal discount = unit.multiply(BigDecimal.valueOf(item.quantity()))
                    .subtract(item.amount().amount());
            line.put("unit_price", refund ? unit.negate() : unit)
                    .put("discount", refund ? discount.negate() : discount);
            if (!item.taxCode().isEmpty()) {
                line.put("product_tax_code", item.taxCode());
            }
            if (!item.sku().isEmpty()) {
                line.put("product_identifier", item.sku());
            }
        }
    }

    /** Rounded up; what is too much then is a discount, so the line costs just what it costs. */
    private static BigDecimal unitPrice(TaxItem item) {
        BigDecimal amount = item.amount().amount().max(BigDecimal.ZERO);
        return amount.divide(BigDecimal.valueOf(item.quantity()), item.amount().digits(), RoundingMode.CEILING);
    }

    private static ItemRef byNumber(TaxQuestion question, String number) {
        return question.items().stream()
                .map(TaxItem::ref)
                .filter(ref -> ref.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal signed(TaxDocument document, Money money) {
        return (document.isRefund() ? money.negated() : money).amount();
    }

    private static void addPlace(ObjectNode body, String prefix, Place place) {
        body.put(prefix + "_country", place.country());
        putIfAny(body, prefix + "_state", place.region());
        putIfAny(body, prefix + "_zip", place.postalCode());
        putIfAny(body, prefix + "_city", place.city());
        putIfAny(body, prefix + "_street", place.street());
    }

    private static void putIfAny(ObjectNode body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }
}
