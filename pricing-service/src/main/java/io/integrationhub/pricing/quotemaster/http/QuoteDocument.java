package io.integrationhub.pricing.quotemaster.http;

import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.NegotiationState;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.content.Address;
import io.integrationhub.pricing.quote.content.Buyer;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quote.content.RequestedLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A quote request as mappings see it. Empty values are left out; amounts are texts, because JSONata calculates with
 * binary floats.
 */
final class QuoteDocument {

    private QuoteDocument() {}

    static Map<String, Object> of(QuoteRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", request.id().value());
        document.put("reference", request.id().reference());
        put(document, "key", request.key());
        document.put("createdAt", request.createdAt().toString());
        document.put("buyer", buyer(request.buyer()));
        put(document, "comment", request.comment());
        put(document, "purchaseOrderNumber", request.purchaseOrderNumber());
        document.put("currency", request.total().currency());
        document.put("lines", request.lines().stream().map(QuoteDocument::line).toList());
        document.put("total", money(request.total()));
        request.shippingAddress().ifPresent(address -> document.put("shippingAddress", address(address)));
        request.billingAddress().ifPresent(address -> document.put("billingAddress", address(address)));
        document.put("fields", request.fields());
        return document;
    }

    /** The request with how far its negotiation is, and the quote that this is about. */
    static Map<String, Object> of(QuoteRequest request, String externalId, NegotiationState state) {
        Map<String, Object> document = of(request);
        document.put("externalId", externalId);
        document.put("status", state.status().code());
        state.quote().ifPresent(quote -> document.put("quote", quote(quote)));
        return document;
    }

    private static Map<String, Object> quote(Quote quote) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", quote.id());
        put(fields, "key", quote.key());
        quote.validTo().ifPresent(time -> fields.put("validTo", time.toString()));
        put(fields, "buyerComment", quote.buyerComment());
        fields.put("total", money(quote.total()));
        return fields;
    }

    private static Map<String, Object> buyer(Buyer buyer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "id", buyer.id());
        put(fields, "number", buyer.number());
        put(fields, "externalId", buyer.externalId());
        put(fields, "email", buyer.email());
        put(fields, "group", buyer.group());
        put(fields, "businessUnit", buyer.businessUnit());
        put(fields, "store", buyer.store());
        return fields;
    }

    private static Map<String, Object> line(RequestedLine line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ref", line.id());
        put(fields, "key", line.key());
        put(fields, "sku", line.sku());
        fields.put("name", line.name());
        fields.put("quantity", line.quantity());
        fields.put("unitPrice", money(line.unitPrice()));
        fields.put("total", money(line.total()));
        return fields;
    }

    private static Map<String, Object> money(Money money) {
        return Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "country", address.country());
        put(fields, "firstName", address.firstName());
        put(fields, "lastName", address.lastName());
        put(fields, "company", address.company());
        put(fields, "street", address.street());
        put(fields, "streetNumber", address.streetNumber());
        put(fields, "postalCode", address.postalCode());
        put(fields, "city", address.city());
        put(fields, "region", address.region());
        put(fields, "email", address.email());
        put(fields, "phone", address.phone());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<String> text) {
        text.ifPresent(value -> put(fields, name, value));
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
