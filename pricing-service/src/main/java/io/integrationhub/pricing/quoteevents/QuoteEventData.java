package io.integrationhub.pricing.quoteevents;

import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteFact;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quote.content.RequestedLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** The payloads of events about quotes, as {@code contracts/} describes them. They contain no personal data. */
final class QuoteEventData {

    private QuoteEventData() {}

    static String typeOf(QuoteFact.Kind kind) {
        return switch (kind) {
            case REQUESTED -> "hub.quote.requested.v1";
            case STAGED -> "hub.quote.staged.v1";
            case PRICED -> "hub.quote.priced.v1";
            case DECIDED -> "hub.quote.decided.v1";
        };
    }

    static Map<String, Object> of(QuoteRequest request, QuoteFact fact) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("quoteRequest", reference(request));
        fact.quote().ifPresent(quote -> data.put("quote", quote(quote)));
        switch (fact.kind()) {
            case REQUESTED -> {
                data.put("total", money(request.total()));
                data.put(
                        "lines",
                        request.lines().stream()
                                .filter(line -> !line.sku().isEmpty())
                                .map(QuoteEventData::line)
                                .toList());
            }
            case DECIDED -> data.put("decision", fact.status().code());
            case STAGED, PRICED -> {}
        }
        return data;
    }

    private static Map<String, Object> reference(QuoteRequest request) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", request.id().value());
        put(reference, "key", request.key());
        put(reference, "customerId", request.buyer().id());
        put(reference, "businessUnit", request.buyer().businessUnit());
        put(reference, "store", request.buyer().store());
        return reference;
    }

    private static Map<String, Object> quote(Quote quote) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", quote.id());
        put(fields, "key", quote.key());
        quote.validTo().ifPresent(time -> fields.put("validTo", time.toString()));
        fields.put("total", money(quote.total()));
        return fields;
    }

    private static Map<String, Object> line(RequestedLine line) {
        return Map.of("sku", line.sku(), "quantity", line.quantity(), "total", money(line.total()));
    }

    private static Map<String, Object> money(Money money) {
        return Map.of(
                "currency", money.currency(),
                "amount", money.amount().toPlainString(),
                "minor", money.toMinorUnits());
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
