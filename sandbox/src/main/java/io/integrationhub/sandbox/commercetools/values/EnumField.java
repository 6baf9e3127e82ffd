package io.integrationhub.sandbox.commercetools.values;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An enumerated field and its values.
 *
 * @param field the name in drafts and update actions
 * @param values in commercetools' spelling
 */
public record EnumField(String field, List<String> values) {

    public static final EnumField ORDER_STATE = of("orderState", "Open Confirmed Complete Cancelled");
    public static final EnumField SHIPMENT_STATE =
            of("shipmentState", "Shipped Delivered Ready Pending Delayed Partial Backorder Canceled");
    public static final EnumField PAYMENT_STATE = of("paymentState", "BalanceDue Failed Pending CreditOwed Paid");

    public static EnumField of(String field, String values) {
        return new EnumField(field, List.of(values.split(" ")));
    }

    /** The field's value; empty if it is missing, an error if it is not one of the values. */
    public Optional<String> in(JsonNode node) {
        Optional<String> value = Json.text(node, field);
        value.filter(given -> !values.contains(given)).ifPresent(given -> {
            throw ApiError.invalidField(field, given, String.join(", ", values));
        });
        return value;
    }

    public String required(JsonNode node) {
        return in(node).orElseThrow(() -> ApiError.requiredField(field));
    }
}
