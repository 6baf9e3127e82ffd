package io.integrationhub.taxadapter.engine.http;

import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.VatId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions and documents as mappings see them: maps, lists, texts and exact decimals. */
final class QuestionDocument {

    private QuestionDocument() {}

    static Map<String, Object> of(TaxQuestion question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("currency", question.total().currency());
        fields.put("taxIncluded", question.taxIncluded());
        fields.put(
                "buyer",
                Map.of(
                        "code", question.buyer().code(),
                        "entityUse", question.buyer().entityUse(),
                        "certificate", question.buyer().certificate(),
                        "vatId", question.buyer().vatId().map(VatId::whole).orElse("")));
        List<Object> items = new ArrayList<>();
        question.items().forEach(item -> items.add(item(item)));
        fields.put("items", items);
        return fields;
    }

    /** With the code, the order, and the tax of every item; of a refund also the sale's code. */
    static Map<String, Object> of(TaxDocument document) {
        Map<String, Object> fields = of(document.content());
        fields.put("code", document.code().value());
        fields.put("kind", document.isRefund() ? "refund" : "sale");
        document.of().ifPresent(sale -> fields.put("of", sale.value()));
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
                "region", place.region(),
                "postalCode", place.postalCode(),
                "city", place.city(),
                "street", place.street());
    }
}
