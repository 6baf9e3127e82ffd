package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.classification.FeatureName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An attribute of Akeneo.
 *
 * @param type for example {@code pim_catalog_text}
 * @param unit unit of a measurement, if it is one
 * @param options of a select
 */
record AkeneoAttribute(
        String code,
        String type,
        boolean localizable,
        LocalizedText label,
        Optional<String> unit,
        List<EnumValue> options) {

    static final String IDENTIFIER = "pim_catalog_identifier";

    private static final Set<String> SELECTS = Set.of("pim_catalog_simpleselect", "pim_catalog_multiselect");
    private static final String LONG_TEXT = "pim_catalog_textarea";

    static AkeneoAttribute of(JsonNode attribute, AkeneoTexts texts) {
        return new AkeneoAttribute(
                attribute.path("code").asString(""),
                attribute.path("type").asString(""),
                attribute.path("localizable").asBoolean(false),
                texts.labels(attribute),
                Optional.of(attribute.path("default_metric_unit").asString("")).filter(unit -> !unit.isEmpty()),
                List.of());
    }

    boolean isSelect() {
        return SELECTS.contains(type);
    }

    AkeneoAttribute withOptions(List<EnumValue> all) {
        return new AkeneoAttribute(code, type, localizable, label, unit, all);
    }

    /** Name of the attribute in commercetools. */
    String name() {
        return code.matches("[A-Za-z0-9_-]{2,256}") ? code : FeatureName.of(code);
    }

    /** The attribute in a product type; empty if commercetools has no type for it. */
    Optional<AttributeDefinition> definition() {
        return attributeType()
                .map(it -> new AttributeDefinition(
                        name(),
                        label,
                        it,
                        Level.VARIANT,
                        false,
                        !type.equals(LONG_TEXT),
                        unit.map(symbol -> label.map(_ -> symbol))));
    }

    private Optional<AttributeType> attributeType() {
        return switch (type) {
            case IDENTIFIER, "pim_catalog_text", LONG_TEXT ->
                Optional.of(localizable ? SimpleType.LOCALIZED_TEXT : SimpleType.TEXT);
            case "akeneo_reference_entity" -> Optional.of(SimpleType.TEXT);
            case "akeneo_reference_entity_collection" -> Optional.of(new SetType(SimpleType.TEXT));
            case "pim_catalog_number", "pim_catalog_metric" -> Optional.of(SimpleType.NUMBER);
            case "pim_catalog_boolean" -> Optional.of(SimpleType.BOOLEAN);
            case "pim_catalog_date" -> Optional.of(SimpleType.DATE);
            case "pim_catalog_simpleselect" -> Optional.of(new EnumType(options, true));
            case "pim_catalog_multiselect" -> Optional.of(new SetType(new EnumType(options, true)));
            case "pim_catalog_price_collection" -> Optional.of(new SetType(SimpleType.MONEY));
            default -> Optional.empty();
        };
    }
}
