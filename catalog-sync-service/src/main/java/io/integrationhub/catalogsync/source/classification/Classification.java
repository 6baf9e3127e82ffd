package io.integrationhub.catalogsync.source.classification;

import java.util.Map;
import java.util.Optional;

/**
 * The classes that a tenant's classification file defines.
 *
 * @param family the classification, as {@link ClassRef#family}
 * @param features all of its features, by code
 * @param classes by code
 */
public record Classification(
        String family, Map<String, FeatureDefinition> features, Map<String, ClassDefinition> classes) {

    /** No classification file. */
    public static final Classification NONE = new Classification("", Map.of(), Map.of());

    public Classification {
        features = Map.copyOf(features);
        classes = Map.copyOf(classes);
    }

    /** Whether this is the classification of that class, so that the class should be in it. */
    boolean covers(ClassRef ref) {
        return !family.isEmpty() && ref.family().equals(family);
    }

    Optional<ClassDefinition> find(ClassRef ref) {
        return covers(ref) ? Optional.ofNullable(classes.get(ref.code().strip())) : Optional.empty();
    }

    /** Never prints content. */
    @Override
    public String toString() {
        return "Classification[" + family + ", " + classes.size() + " classes]";
    }
}
