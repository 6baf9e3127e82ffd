package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Transactions and documents as mappings see them: maps, lists, texts and exact decimals. */
final class MappingInput {

    private MappingInput() {}

    static Map<String, Object> of(TaxableTransaction transaction) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("currency", transaction.total().currency());
        fields.put("taxIncluded", transaction.taxIncluded());
        fields.put("buyer", buyer(transaction.buyer()));
        fields.put("items", transaction.items().stream().map(MappingInput::item).toList());
        return fields;
    }

    /** Adds the code, the order, the dates and the tax of every item; for a refund also the code of the sale. */
    static Map<String, Object> of(TaxDocument document) {
        Map<String, Object> fields = of(document.content());
        fields.put("code", document.code().value());
        fields.put("kind", document.isRefund() ? "refund" : "sale");
        document.refundOf().ifPresent(sale -> fields.put("refundOf", sale.value()));
        fields.put("orderNumber", document.orderNumber());
        fields.put("date", document.date().toString());
        fields.put("saleDate", document.saleDate().toString());
        List<Object> items = new ArrayList<>();
        for (TaxItem item : document.content().items()) {
            Map<String, Object> taxed = item(item);
            taxed.put("tax", document.charged().of(item.ref()).tax().amount());
            items.add(taxed);
        }
        fields.put("items", items);
        return fields;
    }

    private static Map<String, Object> buyer(Buyer buyer) {
        return Map.of(
                "code", buyer.code(),
                "entityUse", buyer.entityUse(),
                "certificate", buyer.certificate(),
                "vatId", buyer.vatId().map(VatId::value).orElse(""));
    }

    private static Map<String, Object> item(TaxItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", item.ref().number());
        fields.put("kind", item.ref().kind().name().toLowerCase(Locale.ROOT));
        fields.put("amount", item.amount().amount());
        fields.put("quantity", item.quantity());
        fields.put("taxCode", item.taxCode());
        fields.put("sku", item.sku());
        fields.put("from", place(item.from()));
        fields.put("to", place(item.to()));
        return fields;
    }

    private static Map<String, Object> place(Place place) {
        return Map.of(
                "country", place.country(),
                "territory", place.territory().code(),
                "region", place.region(),
                "postalCode", place.postalCode(),
                "city", place.city(),
                "street", place.street());
    }
}
