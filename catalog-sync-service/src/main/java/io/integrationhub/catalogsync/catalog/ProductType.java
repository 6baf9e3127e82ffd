package io.integrationhub.catalogsync.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the products of one class have in common. A product's product type cannot be changed in commercetools.
 *
 * @param key identifies it, for example {@code etim-ec000123}
 * @param name shown to people; not localized in commercetools
 * @param description shown to people; commercetools requires one
 * @param attributes in the order in which people see them
 */
public record ProductType(String key, String name, String description, List<AttributeDefinition> attributes) {

    public ProductType {
        attributes = List.copyOf(attributes);
        Set<String> names = new HashSet<>();
        for (AttributeDefinition attribute : attributes) {
            if (!names.add(attribute.name())) {
                throw new IllegalArgumentException(
                        "product type " + key + " has attribute " + attribute.name() + " twice");
            }
        }
    }
}
