package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The values an enumerated field may have.
 *
 * @param field its name in drafts and actions
 * @param values as commercetools spells them
 */
public record Choice(String field, List<String> values) {

    public static final Choice ORDER_STATE = of("orderState", "Open Confirmed Complete Cancelled");
    public static final Choice SHIPMENT_STATE =
            of("shipmentState", "Shipped Delivered Ready Pending Delayed Partial Backorder Canceled");
    public static final Choice PAYMENT_STATE = of("paymentState", "BalanceDue Failed Pending CreditOwed Paid");

    public static Choice of(String field, String values) {
        return new Choice(field, List.of(values.split(" ")));
    }

    /** The field's value; refused when it is not one of these, empty when it is missing. */
    public Optional<String> in(JsonNode node) {
        Optional<String> value = Json.text(node, field);
        value.filter(given -> !values.contains(given)).ifPresent(given -> {
            throw Refusal.invalidField(field, given, String.join(", ", values));
        });
        return value;
    }

    public String required(JsonNode node) {
        return in(node).orElseThrow(() -> Refusal.required(field));
    }
}
