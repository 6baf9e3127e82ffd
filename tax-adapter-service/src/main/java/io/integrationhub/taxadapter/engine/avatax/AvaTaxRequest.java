package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.engine.EngineJson;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Transactions and documents as AvaTax's CreateTransactionModel. */
final class AvaTaxRequest {

    /** {@code customerCode} and {@code itemCode} of the model. */
    private static final int MAX_CODE_LENGTH = 50;

    /** {@code line1} of the model. */
    private static final int MAX_STREET_LENGTH = 100;

    /** {@code line1} of an address to resolve, which AvaTax limits more than that of a transaction. */
    private static final int MAX_RESOLVED_STREET_LENGTH = 50;

    private static final int MAX_POSTAL_CODE_LENGTH = 11;

    /** {@code exemptionNo}, {@code entityUseCode} and {@code businessIdentificationNo} of the model. */
    private static final int MAX_BUYER_CODE_LENGTH = 25;

    private AvaTaxRequest() {}

    /** A SalesOrder, which AvaTax calculates but does not store. */
    static ObjectNode quote(TaxableTransaction transaction, String company, LocalDate today) {
        ObjectNode model = head("SalesOrder", transaction, company, today);
        transaction.items().forEach(item -> line(model, item, item.amount(), transaction));
        return model;
    }

    /** A SalesInvoice, or a ReturnInvoice with the tax that was charged: today's rates may differ from the sale's. */
    static ObjectNode document(TaxDocument document, String company) {
        TaxableTransaction content = document.content();
        String type = document.isRefund() ? "ReturnInvoice" : "SalesInvoice";
        ObjectNode model = head(type, content, company, document.date());
        model.put("code", document.code().value())
                .put("commit", true)
                .put("description", mark(document))
                .put("referenceCode", cut(document.orderNumber(), MAX_CODE_LENGTH));
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

    /** The description by which a stored document is recognized: AvaTax returns it unchanged. */
    static String mark(TaxDocument document) {
        return "integration-hub " + document.fingerprint();
    }

    private static ObjectNode head(String type, TaxableTransaction transaction, String company, LocalDate date) {
        ObjectNode model = EngineJson.object()
                .put("type", type)
                .put("companyCode", company)
                .put("date", date.toString())
                .put("customerCode", cut(transaction.buyer().code(), MAX_CODE_LENGTH))
                .put("currencyCode", transaction.total().currency());
        putIfPresent(model, "entityUseCode", cut(transaction.buyer().entityUse(), MAX_BUYER_CODE_LENGTH));
        putIfPresent(model, "exemptionNo", cut(transaction.buyer().certificate(), MAX_BUYER_CODE_LENGTH));
        transaction.buyer().vatId().ifPresent(id -> model.put("businessIdentificationNo", id.value()));
        model.putArray("lines");
        return model;
    }

    private static ObjectNode line(ObjectNode model, TaxItem item, Money amount, TaxableTransaction transaction) {
        ObjectNode line = model.withArray("lines")
                .addObject()
                .put("number", item.ref().number())
                .put("quantity", item.quantity())
                .put("amount", amount.amount())
                .put("taxIncluded", transaction.taxIncluded());
        putIfPresent(line, "itemCode", cut(item.sku(), MAX_CODE_LENGTH));
        putIfPresent(line, "taxCode", item.taxCode());
        ObjectNode addresses = line.putObject("addresses");
        addresses.set("shipFrom", address(item.from()));
        addresses.set("shipTo", address(item.to()));
        return line;
    }

    /** An AddressValidationInfo. */
    static ObjectNode addressToResolve(Place place) {
        return address(place, MAX_RESOLVED_STREET_LENGTH).put("textCase", "Mixed");
    }

    private static ObjectNode address(Place place) {
        return address(place, MAX_STREET_LENGTH);
    }

    private static ObjectNode address(Place place, int maxStreetLength) {
        ObjectNode address =
                EngineJson.object().put("country", place.territory().country());
        putIfPresent(address, "line1", cut(place.street(), maxStreetLength));
        putIfPresent(address, "city", cut(place.city(), MAX_CODE_LENGTH));
        putIfPresent(address, "region", place.region());
        putIfPresent(address, "postalCode", cut(place.postalCode(), MAX_POSTAL_CODE_LENGTH));
        return address;
    }

    private static void putIfPresent(ObjectNode object, String name, String value) {
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    private static String cut(String value, int maxLength) {
        return value.length() <= maxLength ? value : value.substring(0, maxLength);
    }
}
