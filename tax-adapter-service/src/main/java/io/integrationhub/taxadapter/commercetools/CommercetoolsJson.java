package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Money, addresses and texts as commercetools writes them. */
final class CommercetoolsJson {

    private CommercetoolsJson() {}

    static Money money(JsonNode json) {
        String currency = json.path("currencyCode").asString();
        // A high precision amount has its own digits, but its cents are the currency's.
        boolean cents = !json.path("type").asString("").equals("highPrecision");
        int digits = cents && json.hasNonNull("fractionDigits")
                ? json.path("fractionDigits").asInt()
                : Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(currency, digits, json.path("centAmount").asLong());
    }

    static ObjectNode json(Money money) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("currencyCode", money.currency())
                .put("centAmount", money.minor());
    }

    /** An address; empty without a country, because nothing can be taxed then. */
    static Optional<Place> place(JsonNode address) {
        return text(address, "country")
                .map(country -> new Place(
                        country,
                        text(address, "state").or(() -> text(address, "region")).orElse(""),
                        text(address, "postalCode").orElse(""),
                        text(address, "city").orElse(""),
                        street(address)));
    }

    private static String street(JsonNode address) {
        return Stream.of("streetNumber", "streetName")
                .flatMap(name -> text(address, name).stream())
                .collect(Collectors.joining(" "));
    }

    static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.asString().isBlank() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** A text under one of the custom fields. */
    static Optional<String> customField(JsonNode resource, String name) {
        return name.isEmpty() ? Optional.empty() : text(resource.path("custom").path("fields"), name);
    }
}
