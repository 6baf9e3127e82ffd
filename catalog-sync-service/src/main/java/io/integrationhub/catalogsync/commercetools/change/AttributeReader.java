package io.integrationhub.catalogsync.commercetools.change;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.BooleanValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.EnumKeyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.MoneyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NestedValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.ReferenceValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads values of attributes back. An enum comes as {@code {key, label}} and becomes its key; a date is not
 * distinguishable from a text and becomes one, see {@link AttributeJson#isSame}.
 *
 * @param keys what references become
 */
public record AttributeReader(ReferenceKeys keys) {

    private static final Set<String> ENUM = Set.of("key", "label");

    /** The attributes of a variant, of a product, or of a nested value. */
    public List<Attribute> list(JsonNode attributes) {
        return attributes
                .valueStream()
                .map(attribute -> new Attribute(attribute.path("name").asString(), value(attribute.path("value"))))
                .toList();
    }

    private AttributeValue value(JsonNode value) {
        if (value.isNumber()) {
            return new NumberValue(value.decimalValue());
        }
        if (value.isBoolean()) {
            return new BooleanValue(value.booleanValue());
        }
        if (value.isArray()) {
            return isNested(value)
                    ? new NestedValue(list(value))
                    : new SetValue(value.valueStream().map(this::value).toList());
        }
        return value.isObject() ? object(value) : new TextValue(value.asString());
    }

    private static boolean isNested(JsonNode array) {
        return !array.isEmpty()
                && array.valueStream()
                        .allMatch(element ->
                                element.isObject() && element.path("name").isString() && element.has("value"));
    }

    private AttributeValue object(JsonNode object) {
        if (object.has("currencyCode")) {
            return money(object);
        }
        if (object.path("typeId").isString() && object.path("id").isString()) {
            String target = object.path("typeId").stringValue();
            return new ReferenceValue(target, keys.key(target, object.path("id").stringValue()));
        }
        Set<String> names =
                object.propertyStream().map(property -> property.getKey()).collect(Collectors.toSet());
        return names.equals(ENUM)
                ? new EnumKeyValue(object.path("key").asString())
                : new LocalizedTextValue(JsonValues.text(object));
    }

    private static MoneyValue money(JsonNode money) {
        String currency = money.path("currencyCode").asString();
        if (money.has("preciseAmount")) {
            return new MoneyValue(
                    currency,
                    BigDecimal.valueOf(
                            money.path("preciseAmount").asLong(),
                            money.path("fractionDigits").asInt()));
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new MoneyValue(
                currency, BigDecimal.valueOf(money.path("centAmount").asLong(), digits));
    }
}
