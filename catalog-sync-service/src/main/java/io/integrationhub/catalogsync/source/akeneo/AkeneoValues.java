package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.BooleanValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.DateValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.EnumKeyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.MoneyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.StatedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the values of an attribute, of which there is one per locale and channel where the attribute is such.
 *
 * @param channel whose values are used
 */
record AkeneoValues(AkeneoTexts texts, String channel) {

    /** The texts of an attribute, whether it is localizable or not. */
    LocalizedText localized(JsonNode values) {
        TreeMap<String, String> byLanguage = new TreeMap<>();
        ofChannel(values).forEach(value -> {
            String text = value.path("data").asString("").strip();
            if (text.isEmpty()) {
                return;
            }
            if (value.path("locale").isNull() || value.path("locale").isMissingNode()) {
                texts.same(text).byLanguage().forEach(byLanguage::putIfAbsent);
            } else if (texts.locales().contains(value.path("locale").asString(""))) {
                texts.tag(value.path("locale").asString("")).ifPresent(tag -> byLanguage.put(tag, text));
            }
        });
        return new LocalizedText(byLanguage);
    }

    /** The data of an attribute; of a localizable one, that of the first locale that has some. */
    Optional<JsonNode> data(JsonNode values) {
        List<String> order = List.copyOf(texts.locales());
        return ofChannel(values)
                .filter(value -> !value.path("data").isNull())
                .min(Comparator.comparingInt(
                        value -> order.indexOf(value.path("locale").asString(""))))
                .map(value -> value.path("data"));
    }

    /**
     * The value as commercetools has it.
     *
     * @throws IllegalArgumentException if it does not fit its attribute
     */
    Optional<AttributeValue> value(AkeneoAttribute attribute, JsonNode values) {
        return switch (attribute.type()) {
            case AkeneoAttribute.IDENTIFIER, "pim_catalog_text", "pim_catalog_textarea" -> text(attribute, values);
            case "akeneo_reference_entity" -> data(values).map(data -> new TextValue(data.asString("")));
            case "akeneo_reference_entity_collection" -> set(values, code -> new TextValue(code.asString("")));
            case "pim_catalog_number" -> data(values).map(data -> new NumberValue(number(data)));
            case "pim_catalog_metric" -> data(values).map(data -> new NumberValue(measurement(attribute, data)));
            case "pim_catalog_boolean" -> data(values).map(data -> new BooleanValue(data.asBoolean(false)));
            case "pim_catalog_date" ->
                data(values)
                        .map(data ->
                                new DateValue(LocalDate.parse(data.asString("").substring(0, 10))));
            case "pim_catalog_simpleselect" -> data(values).map(data -> new EnumKeyValue(data.asString("")));
            case "pim_catalog_multiselect" -> set(values, code -> new EnumKeyValue(code.asString("")));
            case "pim_catalog_price_collection" ->
                set(values, price -> new MoneyValue(price.path("currency").asString(""), number(price.path("amount"))));
            default -> Optional.empty();
        };
    }

    private Optional<AttributeValue> text(AkeneoAttribute attribute, JsonNode values) {
        if (attribute.localizable()) {
            return Optional.of(localized(values))
                    .filter(text -> !text.isEmpty())
                    .map(LocalizedTextValue::new);
        }
        return data(values).map(data -> new TextValue(data.asString("")));
    }

    private Optional<AttributeValue> set(JsonNode values, Function<JsonNode, AttributeValue> element) {
        return data(values)
                .map(data -> data.valueStream().map(element).toList())
                .filter(list -> !list.isEmpty())
                .map(SetValue::new);
    }

    private static BigDecimal measurement(AkeneoAttribute attribute, JsonNode data) {
        String unit = data.path("unit").asString("");
        if (attribute.unit().filter(it -> !it.equals(unit)).isPresent()) {
            throw new IllegalArgumentException("attribute " + attribute.code() + " is not in "
                    + attribute.unit().get());
        }
        return number(data.path("amount"));
    }

    static BigDecimal number(JsonNode data) {
        return StatedNumber.of(data.asString(""))
                .orElseThrow(
                        () -> new IllegalArgumentException("the value " + StatedNumber.problem(data.asString(""))));
    }

    private Stream<JsonNode> ofChannel(JsonNode values) {
        return values.valueStream()
                .filter(value -> value.path("scope").isNull()
                        || value.path("scope").isMissingNode()
                        || value.path("scope").asString("").equals(channel));
    }
}
