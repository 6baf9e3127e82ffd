package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Attributes that products of any class have, whatever their source. Each product type has all of them. */
public enum StandardAttribute {
    /** Global Trade Item Number. */
    GTIN("GTIN", "GTIN", SimpleType.TEXT),
    MANUFACTURER_NAME("Manufacturer", "Hersteller", SimpleType.TEXT),
    MANUFACTURER_PART_NUMBER("Manufacturer part number", "Herstellerartikelnummer", SimpleType.TEXT),
    SUPPLIER("Supplier", "Lieferant", SimpleType.TEXT),
    SUPPLIER_ARTICLE_NUMBER("Supplier article number", "Lieferantenartikelnummer", SimpleType.TEXT),
    /** Each class of the product, such as {@code ETIM-8.0 EC000123}. */
    CLASSIFICATION("Classification", "Klassifikation", new SetType(SimpleType.TEXT)),
    ORDER_UNIT("Order unit", "Bestelleinheit", SimpleType.TEXT),
    CONTENT_UNIT("Content unit", "Inhaltseinheit", SimpleType.TEXT),
    CONTENT_PER_ORDER_UNIT("Content per order unit", "Inhalt je Bestelleinheit", SimpleType.NUMBER),
    MIN_ORDER_QUANTITY("Minimum order quantity", "Mindestbestellmenge", SimpleType.NUMBER),
    ORDER_QUANTITY_INTERVAL("Order quantity interval", "Mengenstaffelung", SimpleType.NUMBER),
    DELIVERY_DAYS("Delivery time in days", "Lieferzeit in Tagen", SimpleType.NUMBER),
    REMARKS("Remarks", "Bemerkungen", SimpleType.LOCALIZED_TEXT),
    CUSTOMS_TARIFF_NUMBER("Customs tariff number", "Zolltarifnummer", SimpleType.TEXT),
    COUNTRY_OF_ORIGIN("Country of origin", "Ursprungsland", SimpleType.TEXT),
    WEIGHT("Weight", "Gewicht", SimpleType.NUMBER),
    /** SKUs of other articles, by what they are to this one. */
    ACCESSORIES("Accessories", "Zubehör", new SetType(SimpleType.TEXT)),
    SPARE_PARTS("Spare parts", "Ersatzteile", new SetType(SimpleType.TEXT)),
    SIMILAR_ARTICLES("Similar articles", "Ähnliche Artikel", new SetType(SimpleType.TEXT)),
    SUCCESSORS("Successors", "Nachfolger", new SetType(SimpleType.TEXT)),
    MANDATORY_ARTICLES("Mandatory articles", "Zusätzlich nötige Artikel", new SetType(SimpleType.TEXT)),
    SELECTABLE_ARTICLES("Selectable articles", "Auswahlartikel", new SetType(SimpleType.TEXT)),
    PARTS("Parts", "Bestandteile", new SetType(SimpleType.TEXT)),
    BASE_ARTICLES("Base articles", "Basisartikel", new SetType(SimpleType.TEXT)),
    OTHER_PACKAGES("Other order units", "Andere Bestelleinheiten", new SetType(SimpleType.TEXT)),
    RELATED_ARTICLES("Related articles", "Verwandte Artikel", new SetType(SimpleType.TEXT)),
    /** JSON with the features for which the product type has no attribute. */
    MORE_FEATURES("More features", "Weitere Merkmale", SimpleType.TEXT);

    private final AttributeDefinition definition;

    StandardAttribute(String english, String german, AttributeType type) {
        this.definition = new AttributeDefinition(
                name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new LocalizedText(new TreeMap<>(Map.of("en", english, "de", german))),
                type,
                Level.VARIANT,
                false,
                // Only 50 attributes of variants can be searched.
                isSearchable(name()),
                Optional.empty());
    }

    private static boolean isSearchable(String name) {
        return switch (name) {
            case "GTIN", "MANUFACTURER_NAME", "MANUFACTURER_PART_NUMBER", "SUPPLIER_ARTICLE_NUMBER", "CLASSIFICATION" ->
                true;
            default -> false;
        };
    }

    /** The attribute's definition, the same in all product types. */
    public AttributeDefinition definition() {
        return definition;
    }

    /** The attribute's name. */
    public String attributeName() {
        return definition.name();
    }

    /** Whether an attribute of this name is one of these. */
    static boolean isName(String name) {
        return Arrays.stream(values()).anyMatch(it -> it.attributeName().equals(name));
    }
}
