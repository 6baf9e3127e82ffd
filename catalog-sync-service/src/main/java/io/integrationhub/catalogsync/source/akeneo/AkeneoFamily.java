package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.CatalogKey;
import io.integrationhub.catalogsync.catalog.ProductType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A family of Akeneo.
 *
 * @param key of its product type
 * @param nameAttribute attribute with the names of its products
 */
record AkeneoFamily(String key, String nameAttribute, ProductType type) {

    /** The family of products without one. */
    static final String NONE = "";

    static AkeneoFamily of(
            JsonNode family, Map<String, AkeneoAttribute> attributes, AkeneoTexts texts, AkeneoSettings settings) {
        String code = family.path("code").asString(NONE);
        String key = CatalogKey.of(settings.families().getOrDefault(code, code.isEmpty() ? "catalog-product" : code));
        String label = family.path("attribute_as_label").asString("");
        String nameAttribute = settings.nameAttribute() == null ? label : settings.nameAttribute();
        List<AttributeDefinition> definitions = new ArrayList<>();
        for (JsonNode attributeCode : family.path("attributes")) {
            AkeneoAttribute attribute = attributes.get(attributeCode.asString(""));
            boolean isField = attribute != null
                    && (attribute.code().equals(nameAttribute)
                            || attribute.type().equals(AkeneoAttribute.IDENTIFIER)
                            || settings.isField(attribute.code()));
            if (attribute != null && !isField) {
                attribute.definition().ifPresent(definitions::add);
            }
        }
        String name = code.isEmpty() ? "Product" : texts.labels(family).any().orElse(code);
        String description = code.isEmpty() ? "Products without a family" : "Family " + code;
        return new AkeneoFamily(key, nameAttribute, new ProductType(key, name, description, definitions));
    }
}
