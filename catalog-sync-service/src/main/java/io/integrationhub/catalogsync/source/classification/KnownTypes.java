package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.ProductType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The product types that exist already. The type of an attribute cannot be changed, and an update names only a part of
 * a catalog, so that what exists counts more than what a document states.
 */
final class KnownTypes {

    private final Map<String, ProductType> types = new HashMap<>();
    private final Map<String, AttributeDefinition> attributes = new HashMap<>();

    KnownTypes(Collection<ProductType> known) {
        for (StandardAttribute attribute : StandardAttribute.values()) {
            attributes.put(attribute.attributeName(), attribute.definition());
        }
        for (ProductType type : known) {
            types.put(type.key(), type);
            type.attributes().forEach(attribute -> attributes.putIfAbsent(attribute.name(), attribute));
        }
    }

    /** The rule with the form that its attribute has already. */
    AttributeRule fitted(AttributeRule rule) {
        if (attributes.containsKey(rule.name() + AttributeRule.MIN)) {
            return rule.as(ValueForm.RANGE, false);
        }
        AttributeDefinition known = attributes.get(rule.name());
        if (known == null) {
            return rule;
        }
        boolean isSet = known.type() instanceof SetType;
        return form(known.type())
                .map(form -> rule.as(form, isSet).withValues(values(known.type())))
                .orElse(rule);
    }

    /** The type with the attributes that it has already. */
    ProductType extended(ProductType type) {
        ProductType known = types.get(type.key());
        if (known == null) {
            return type;
        }
        Map<String, AttributeDefinition> merged = new LinkedHashMap<>();
        type.attributes().forEach(attribute -> merged.put(attribute.name(), attribute));
        known.attributes().forEach(attribute -> merged.putIfAbsent(attribute.name(), attribute));
        return new ProductType(type.key(), type.name(), type.description(), new ArrayList<>(merged.values()));
    }

    private static Optional<ValueForm> form(AttributeType type) {
        return switch (type) {
            case SimpleType simple -> form(simple);
            case EnumType _ -> Optional.of(ValueForm.ENUM);
            case SetType set -> form(set.element());
            case AttributeType.ReferenceType _, AttributeType.NestedType _ -> Optional.empty();
        };
    }

    private static Optional<ValueForm> form(SimpleType type) {
        return switch (type) {
            case TEXT -> Optional.of(ValueForm.TEXT);
            case LOCALIZED_TEXT -> Optional.of(ValueForm.LOCALIZED_TEXT);
            case NUMBER -> Optional.of(ValueForm.NUMBER);
            case BOOLEAN -> Optional.of(ValueForm.BOOLEAN);
            case MONEY, DATE, TIME, DATE_TIME -> Optional.empty();
        };
    }

    private static List<EnumValue> values(AttributeType type) {
        return switch (type) {
            case EnumType it -> it.values();
            case SetType it -> values(it.element());
            case SimpleType _, AttributeType.ReferenceType _, AttributeType.NestedType _ -> List.of();
        };
    }

    /** The stated values of an enum, then those that it has besides. */
    static List<EnumValue> joined(List<EnumValue> stated, List<EnumValue> known) {
        Map<String, EnumValue> byKey = new LinkedHashMap<>();
        Stream.concat(stated.stream(), known.stream()).forEach(value -> byKey.putIfAbsent(value.key(), value));
        return List.copyOf(byKey.values());
    }
}
