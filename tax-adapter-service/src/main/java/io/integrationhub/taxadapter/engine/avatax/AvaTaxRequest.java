package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxDocument;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Questions and documents as AvaTax's CreateTransactionModel. */
final class AvaTaxRequest {

    /** {@code customerCode} and {@code itemCode} of the model. */
    private static final int LONGEST_CODE = 50;

    /** {@code line1} of the model. */
    private static final int LONGEST_STREET = 100;

    private AvaTaxRequest() {}

    /** A SalesOrder, which AvaTax computes and forgets. */
    static ObjectNode quote(TaxQuestion question, String company, LocalDate today) {
        ObjectNode model = head("SalesOrder", question, company, today);
        question.items().forEach(item -> line(model, item, item.amount(), question));
        return model;
    }

    /** A SalesInvoice, or a ReturnInvoice with the very tax that goes back: today's rates are not those of the sale. */
    static ObjectNode document(TaxDocument document, String company) {
        TaxQuestion content = document.content();
        String type = document.isRefund() ? "ReturnInvoice" : "SalesInvoice";
        ObjectNode model = head(type, content, company, document.date());
        model.put("code", document.code().value())
                .put("commit", true)
                .put("description", mark(document))
                .put("referenceCode", cut(document.orderNumber(), LONGEST_CODE));
        for (TaxItem item : content.items()) {
            if (!document.isRefund()) {
                line(model, item, item.amount(), content);
                continue;
            }
            Money tax = document.charged().of(item.ref()).tax();
            line(model, item, item.amount().negated(), content)
                    .putObject("taxOverride")
                    .put("type", "TaxAmount")
                    .put("taxAmount", tax.negated().amount())
                    .put("taxDate", document.saleDate().toString())
                    .put("reason", "Return");
        }
        return model;
    }

    /** What a kept document is known again by: AvaTax gives a description back as it was. */
    static String mark(TaxDocument document) {
        return "integration-hub " + document.fingerprint();
    }

    private static ObjectNode head(String type, TaxQuestion question, String company, LocalDate date) {
        ObjectNode model = EngineJson.object()
                .put("type", type)
                .put("companyCode", company)
                .put("date", date.toString())
                .put("customerCode", cut(question.buyer().code(), LONGEST_CODE))
                .put("currencyCode", question.total().currency());
        putIfAny(model, "entityUseCode", question.buyer().entityUse());
        putIfAny(model, "exemptionNo", question.buyer().certificate());
        question.buyer().vatId().ifPresent(id -> model.put("businessIdentificationNo", id.whole()));
        model.putArray("lines");
        return model;
    }

    private static ObjectNode line(ObjectNode model, TaxItem item, Money amount, TaxQuestion question) {
        ObjectNode line = model.withArray("lines")
                .addObject()
                .put("number", item.ref().number())
                .put("quantity", item.quantity())
                .put("amount", amount.amount())
                .put("taxIncluded", question.taxIncluded());
        putIfAny(line, "itemCode", cut(item.sku(), LONGEST_CODE));
        putIfAny(line, "taxCode", item.taxCode());
        ObjectNode addresses = line.putObject("addresses");
        addresses.set("shipFrom", address(item.from()));
        addresses.set("shipTo", address(item.to()));
        return line;
    }

    static ObjectNode address(Place place) {
        ObjectNode address = EngineJson.object().put("country", place.country());
        putIfAny(address, "line1", cut(place.street(), LONGEST_STREET));
        putIfAny(address, "city", cut(place.city(), LONGEST_CODE));
        putIfAny(address, "region", place.region());
        putIfAny(address, "postalCode", place.postalCode());
        return address;
    }

    private static void putIfAny(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    private static String cut(String value, int longest) {
        return value.length() <= longest ? value : value.substring(0, longest);
    }
}
