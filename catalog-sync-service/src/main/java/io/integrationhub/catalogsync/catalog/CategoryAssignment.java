package io.integrationhub.catalogsync.catalog;

import java.util.Comparator;
import java.util.Optional;

/**
 * A product's place in a category.
 *
 * @param orderHint decimal between 0 and 1, not ending in 0, that orders it among the category's products
 */
public record CategoryAssignment(String categoryKey, Optional<String> orderHint)
        implements Comparable<CategoryAssignment> {

    private static final Comparator<CategoryAssignment> BY_KEY = Comparator.comparing(CategoryAssignment::categoryKey)
            .thenComparing(assignment -> assignment.orderHint().orElse(""));

    @Override
    public int compareTo(CategoryAssignment other) {
        return BY_KEY.compare(this, other);
    }
}
