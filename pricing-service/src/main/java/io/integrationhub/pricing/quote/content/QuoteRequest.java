package io.integrationhub.pricing.quote.content;

import io.integrationhub.pricing.price.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a buyer wants a quote for: a copy of a cart, as it was at that time.
 *
 * @param key empty if it has none
 * @param comment of the buyer
 * @param fields values of custom fields
 */
public record QuoteRequest(
        QuoteRequestId id,
        long version,
        String key,
        RequestState state,
        Instant createdAt,
        Buyer buyer,
        String comment,
        String purchaseOrderNumber,
        List<RequestedLine> lines,
        Money total,
        Optional<Address> shippingAddress,
        Optional<Address> billingAddress,
        Map<String, Object> fields) {

    public QuoteRequest {
        lines = List.copyOf(lines);
        fields = Map.copyOf(fields);
    }

    /** What people call it: its key, or its id. */
    public String name() {
        return key.isEmpty() ? id.value() : key;
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "QuoteRequest[" + id + ", " + state + "]";
    }
}
