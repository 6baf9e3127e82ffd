package io.integrationhub.catalogsync.catalog;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A value of an attribute.
 *
 * @param name name of the attribute in the product type
 */
public record Attribute(String name, AttributeValue value) {

    /**
     * The attributes by name, because their order has no meaning.
     *
     * @throws IllegalArgumentException if a name occurs twice
     */
    static List<Attribute> sorted(List<Attribute> attributes) {
        Set<String> names = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (!names.add(attribute.name())) {
                throw new IllegalArgumentException("attribute " + attribute.name() + " has two values");
            }
        }
        return attributes.stream().sorted(Comparator.comparing(Attribute::name)).toList();
    }
}
