package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Values in the JSON of commercetools. */
public final class CommercetoolsJson {

    private CommercetoolsJson() {}

    public static Money money(JsonNode json) {
        String currency = json.path("currencyCode").asString();
        // A high-precision amount has fraction digits of its own, but its cent amount has the currency's.
        boolean isCentPrecision = !json.path("type").asString("").equals("highPrecision");
        int digits = isCentPrecision && json.hasNonNull("fractionDigits")
                ? json.path("fractionDigits").asInt()
                : Currency.getInstance(currency).getDefaultFractionDigits();
        return new Money(currency, digits, json.path("centAmount").asLong());
    }

    public static ObjectNode json(Money money) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("currencyCode", money.currency())
                .put("centAmount", money.minor());
    }

    /** Reads an address; empty without a country, because nothing can be taxed then. */
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

    /** A text field; empty if it is missing or blank. */
    public static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.asString().isBlank() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** A custom field of type String; empty if it is missing or blank. */
    public static Optional<String> customField(JsonNode resource, String name) {
        return name.isEmpty() ? Optional.empty() : text(resource.path("custom").path("fields"), name);
    }

    /** The first element of an array that has this text in a field; a missing node if there is none. */
    public static JsonNode find(JsonNode array, String field, String value) {
        return array.valueStream()
                .filter(element -> element.path(field).asString("").equals(value))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
