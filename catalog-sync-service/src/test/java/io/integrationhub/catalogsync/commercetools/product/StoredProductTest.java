package io.integrationhub.catalogsync.commercetools.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.NestedType;
import io.integrationhub.catalogsync.catalog.AttributeType.ReferenceType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
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
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.run.store.ItemJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What runs store of the catalog's nouns is what they read back, or unchanged items would be written. */
class StoredProductTest {

    @Test
    void readsStoredProductsBack() {
        Random random = new Random(17);
        for (int i = 0; i < 100; i++) {
            // Given
            Product product = SampleProducts.random(random);

            // When
            String json = ItemJson.write(product);

            // Then
            assertThat(ItemJson.read(json, Product.class)).isEqualTo(product);
        }
    }

    @Test
    void readsEveryKindOfValueBack() {
        // Given
        List<Attribute> attributes = new ArrayList<>();
        values().forEach(value -> attributes.add(new Attribute("a" + attributes.size(), value)));
        Product product = SampleProducts.product(SampleProducts.variant("s1", attributes.toArray(Attribute[]::new)));

        // When, Then
        assertThat(ItemJson.read(ItemJson.write(product), Product.class)).isEqualTo(product);
    }

    @Test
    void readsStoredProductTypesBack() {
        // Given
        EnumType colors = new EnumType(List.of(new EnumValue("red", LocalizedText.of("de", "Rot"))), true);
        List<AttributeDefinition> attributes = new ArrayList<>();
        List.of(
                        SimpleType.NUMBER,
                        SimpleType.LOCALIZED_TEXT,
                        colors,
                        new ReferenceType("product"),
                        new NestedType("size"),
                        new SetType(colors))
                .forEach(type -> attributes.add(new AttributeDefinition(
                        "a" + attributes.size(),
                        LocalizedText.of("de", "label"),
                        type,
                        Level.VARIANT,
                        false,
                        true,
                        Optional.of(LocalizedText.of("de", "mm")))));
        ProductType type = new ProductType("tools", "Tools", "", attributes);

        // When, Then
        assertThat(ItemJson.read(ItemJson.write(type), ProductType.class)).isEqualTo(type);
    }

    private static List<AttributeValue> values() {
        return List.of(
                new TextValue("steel"),
                new LocalizedTextValue(LocalizedText.of("de", "Stahl")),
                new NumberValue(new BigDecimal("12.50")),
                new BooleanValue(false),
                new EnumKeyValue("EV000123"),
                new MoneyValue("EUR", new BigDecimal("19.90")),
                new DateValue(LocalDate.of(2026, 1, 31)),
                new TimeValue(LocalTime.of(8, 30)),
                new DateTimeValue(Instant.parse("2026-01-31T08:30:00.250Z")),
                new ReferenceValue("product", "acme-1"),
                new NestedValue(List.of(new Attribute("w", new NumberValue(BigDecimal.TEN)))),
                new SetValue(List.of(new EnumKeyValue("b"), new TextValue("a"))),
                new SetValue(List.of()));
    }
}
