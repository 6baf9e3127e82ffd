package io.integrationhub.catalogsync.commercetools.change;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttributeJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final AttributeJson json = new AttributeJson((typeId, key) -> "id-of-" + key);
    private final AttributeReader reader = new AttributeReader((typeId, id) -> id.substring("id-of-".length()));

    static List<AttributeValue> values() {
        return List.of(
                new TextValue("steel"),
                new LocalizedTextValue(LocalizedText.of("de", "Stahl")),
                new NumberValue(new BigDecimal("12.50")),
                new BooleanValue(true),
                new EnumKeyValue("EV000123"),
                new MoneyValue("EUR", new BigDecimal("19.9")),
                new MoneyValue("EUR", new BigDecimal("0.0125")),
                new MoneyValue("JPY", new BigDecimal("1200")),
                new DateValue(LocalDate.of(2026, 1, 31)),
                new TimeValue(LocalTime.of(8, 30)),
                new DateTimeValue(Instant.parse("2026-01-31T08:30:00.250Z")),
                new ReferenceValue("product", "acme-1"),
                new NestedValue(List.of(new Attribute("w", new NumberValue(BigDecimal.TEN)))),
                new SetValue(List.of(new EnumKeyValue("b"), new EnumKeyValue("a"))),
                new SetValue(List.of()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsBackWhatItWrote(AttributeValue value) {
        // When
        List<Attribute> read = reader.list(JSON.valueToTree(json.list(List.of(new Attribute("x1", value)))));

        // Then
        assertThat(read)
                .singleElement()
                .satisfies(attribute -> assertThat(AttributeJson.isSame(attribute.value(), value))
                        .isTrue());
    }

    @Test
    void readsTheKeyOfAnEnumThatComesWithItsLabel() {
        // Given
        JsonNode values = JSON.readTree("""
                [{"name":"color","value":{"key":"red","label":{"de":"Rot"}}},
                 {"name":"sizes","value":[{"key":"m","label":"M"},{"key":"l","label":"L"}]}]""");

        // When
        List<Attribute> read = reader.list(values);

        // Then
        assertThat(read)
                .containsExactly(
                        new Attribute("color", new EnumKeyValue("red")),
                        new Attribute("sizes", new SetValue(List.of(new EnumKeyValue("l"), new EnumKeyValue("m")))));
    }

    @Test
    void ignoresTheOrderOfASet() {
        // Given
        SetValue texts = new SetValue(List.of(new TextValue("2026-01-01"), new TextValue("2025-01-01")));
        SetValue dates =
                new SetValue(List.of(new DateValue(LocalDate.of(2025, 1, 1)), new DateValue(LocalDate.of(2026, 1, 1))));

        // When, Then
        assertThat(AttributeJson.isSame(texts, dates)).isTrue();
    }

    @Test
    void seesThatAValueDiffers() {
        assertThat(AttributeJson.isSame(new NumberValue(BigDecimal.ONE), new NumberValue(BigDecimal.TEN)))
                .isFalse();
        assertThat(AttributeJson.isSame(new NumberValue(BigDecimal.ONE), new TextValue("1")))
                .isFalse();
        assertThat(AttributeJson.isSame(new ReferenceValue("product", "a"), new ReferenceValue("product", "b")))
                .isFalse();
    }

    @Test
    void writesMoneyInTheSmallestUnitOrExactly() {
        assertThat(json.value(new MoneyValue("EUR", new BigDecimal("19.9"))))
                .hasToString("{currencyCode=EUR, centAmount=1990}");
        assertThat(json.value(new MoneyValue("EUR", new BigDecimal("0.0125"))))
                .hasToString("{type=highPrecision, currencyCode=EUR, preciseAmount=125, fractionDigits=4}");
    }
}
