package io.integrationhub.catalogsync.commercetools.change;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.BooleanValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.DateTimeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.DateValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.EnumKeyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.MoneyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NestedValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.ReferenceValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TimeValue;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of attributes as the HTTP API takes them.
 *
 * @param ids what references become
 */
public record AttributeJson(ReferenceIds ids) {

    /** commercetools writes milliseconds, always. */
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    /** Attributes of a draft, or of a nested value. */
    public List<Map<String, Object>> list(List<Attribute> attributes) {
        return attributes.stream()
                .map(attribute -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("name", attribute.name());
                    json.put("value", value(attribute.value()));
                    return json;
                })
                .toList();
    }

    /** One value. */
    public Object value(AttributeValue value) {
        return switch (value) {
            case TextValue it -> it.text();
            case LocalizedTextValue it -> it.text().byLanguage();
            case NumberValue it -> it.number();
            case BooleanValue it -> it.value();
            case EnumKeyValue it -> it.key();
            case MoneyValue it -> money(it);
            case DateValue it -> it.date().toString();
            case TimeValue it -> TIME.format(it.time());
            case DateTimeValue it -> DATE_TIME.format(it.instant());
            case ReferenceValue it -> Map.of("typeId", it.target(), "id", ids.id(it.target(), it.key()));
            case NestedValue it -> list(it.attributes());
            case SetValue it -> it.values().stream().map(this::value).toList();
        };
    }

    /**
     * Whether two values are the same at commercetools. What was read back has no types: a date is a text, and so is
     * the key of an enum.
     */
    public static boolean isSame(AttributeValue one, AttributeValue other) {
        return one.equals(other) || comparable(one).equals(comparable(other));
    }

    private static Object comparable(AttributeValue value) {
        return switch (value) {
            case TextValue it -> it.text();
            case LocalizedTextValue it -> it.text().byLanguage();
            case NumberValue it -> it.number();
            case BooleanValue it -> it.value();
            case EnumKeyValue it -> it.key();
            case MoneyValue it -> it;
            case DateValue it -> it.date().toString();
            case TimeValue it -> TIME.format(it.time());
            case DateTimeValue it -> DATE_TIME.format(it.instant());
            case ReferenceValue it -> it;
            case NestedValue it -> comparable(it.attributes());
            case SetValue it ->
                it.values().stream().map(AttributeJson::comparable).collect(Collectors.toSet());
        };
    }

    private static Map<String, Object> comparable(List<Attribute> attributes) {
        Map<String, Object> byName = new TreeMap<>();
        attributes.forEach(attribute -> byName.put(attribute.name(), comparable(attribute.value())));
        return byName;
    }

    private static Map<String, Object> money(MoneyValue money) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        BigDecimal amount = money.amount();
        Map<String, Object> json = new LinkedHashMap<>();
        if (amount.scale() <= digits) {
            json.put("currencyCode", money.currency());
            json.put("centAmount", amount.movePointRight(digits).longValueExact());
            return json;
        }
        json.put("type", "highPrecision");
        json.put("currencyCode", money.currency());
        json.put("preciseAmount", amount.unscaledValue().longValueExact());
        json.put("fractionDigits", amount.scale());
        return json;
    }
}
