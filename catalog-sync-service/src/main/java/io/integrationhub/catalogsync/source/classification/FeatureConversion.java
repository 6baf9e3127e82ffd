package io.integrationhub.catalogsync.source.classification;

import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_CLASS_UNKNOWN;
import static io.integrationhub.catalogsync.source.CatalogFinding.CATALOG_VALUE_INVALID;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.BooleanValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.EnumKeyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.LocalizedTextValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.ItemReport;
import io.integrationhub.catalogsync.source.StatedNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Converts the values of a feature to its attribute, and reports those that do not fit. */
record FeatureConversion(AttributeRule rule, StatedFeature feature, ItemReport report) {

    private static final String SEPARATOR = "; ";

    List<Attribute> attributes() {
        if (rule.form() == ValueForm.RANGE) {
            return range();
        }
        List<AttributeValue> values = feature.values().stream()
                .flatMap(value -> convert(value).stream())
                .toList();
        if (values.isEmpty()) {
            return List.of();
        }
        if (rule.set()) {
            return List.of(new Attribute(rule.name(), new SetValue(values)));
        }
        if (values.size() == 1) {
            return List.of(new Attribute(rule.name(), values.getFirst()));
        }
        return severalInOne(values);
    }

    private List<Attribute> severalInOne(List<AttributeValue> values) {
        return switch (rule.form()) {
            case TEXT -> {
                String joined = values.stream()
                        .map(value -> value instanceof TextValue(String text) ? text : "")
                        .collect(Collectors.joining(SEPARATOR));
                yield List.of(new Attribute(rule.name(), new TextValue(joined)));
            }
            case LOCALIZED_TEXT -> List.of(new Attribute(rule.name(), new LocalizedTextValue(joined())));
            case NUMBER, RANGE, BOOLEAN, ENUM -> {
                report.warning(
                        CATALOG_VALUE_INVALID,
                        "feature " + rule.name() + " has " + values.size()
                                + " values and can have one; the first is used");
                yield List.of(new Attribute(rule.name(), values.getFirst()));
            }
        };
    }

    private LocalizedText joined() {
        TreeMap<String, String> texts = new TreeMap<>();
        for (LocalizedText value : feature.values()) {
            value.byLanguage()
                    .forEach(
                            (language, text) -> texts.merge(language, text, (first, next) -> first + SEPARATOR + next));
        }
        return new LocalizedText(texts);
    }

    private Optional<AttributeValue> convert(LocalizedText value) {
        String text = value.any().orElse("");
        return switch (rule.form()) {
            case TEXT -> Optional.of(new TextValue(withUnit(text)));
            case LOCALIZED_TEXT -> Optional.of(new LocalizedTextValue(value.map(this::withUnit)));
            case NUMBER, RANGE -> number(text).map(NumberValue::new);
            case BOOLEAN -> bool(text);
            case ENUM -> code(text);
        };
    }

    private String withUnit(String text) {
        return rule.withUnit()
                ? feature.unit()
                        .flatMap(UnitSymbols::of)
                        .map(symbol -> text + " " + symbol)
                        .orElse(text)
                : text;
    }

    private Optional<BigDecimal> number(String text) {
        Optional<BigDecimal> number = StatedNumber.of(text);
        if (number.isEmpty()) {
            report.warning(
                    CATALOG_VALUE_INVALID,
                    "feature " + rule.name() + ": " + StatedNumber.problem(text) + "; it is left out");
        }
        return number;
    }

    private Optional<AttributeValue> bool(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (Evidence.YES.contains(lower) || Evidence.NO.contains(lower)) {
            return Optional.of(new BooleanValue(Evidence.YES.contains(lower)));
        }
        report.warning(CATALOG_VALUE_INVALID, "feature " + rule.name() + " is neither true nor false; it is left out");
        return Optional.empty();
    }

    private Optional<AttributeValue> code(String text) {
        if (rule.values().stream().anyMatch(value -> value.key().equals(text))) {
            return Optional.of(new EnumKeyValue(text));
        }
        report.warning(
                CATALOG_CLASS_UNKNOWN,
                "feature " + rule.name() + " has a value that its class does not allow; the value is left out");
        return Optional.empty();
    }

    /** One value is minimum and maximum. */
    private List<Attribute> range() {
        List<BigDecimal> numbers = feature.values().stream()
                .flatMap(value -> number(value.any().orElse("")).stream())
                .sorted()
                .toList();
        return numbers.isEmpty()
                ? List.of()
                : List.of(
                        new Attribute(rule.name() + AttributeRule.MIN, new NumberValue(numbers.getFirst())),
                        new Attribute(rule.name() + AttributeRule.MAX, new NumberValue(numbers.getLast())));
    }
}
