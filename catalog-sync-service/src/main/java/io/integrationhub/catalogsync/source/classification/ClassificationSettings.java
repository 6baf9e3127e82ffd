package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.core.tenant.TenantSection;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How product types are derived from the classes and features of products.
 *
 * @param file File of the ETIM classification in the format IXF, as XML or in a zip archive. Empty to infer all product
 *     types from the products.
 * @param systems Classifications in order of preference, without version: the first one that a product has decides on
 *     its product type. A product with none of them takes the first class that its source states.
 * @param inferredTypes How the types of attributes are inferred that no classification file defines.
 * @param attributeTypes Types of attributes by name, for example color: localized-text, which are not inferred. A type
 *     cannot be changed in commercetools once it is used.
 * @param maxAttributes Number of inferred attributes above which the further features of a product type are stored
 *     together as JSON in the attribute more-features.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.classification")
public record ClassificationSettings(
        @Nullable Path file,
        @DefaultValue({"etim", "eclass", "proficlass"}) List<String> systems,
        @DefaultValue("by-value") InferredTypes inferredTypes,
        @DefaultValue Map<String, ValueForm> attributeTypes,
        @DefaultValue("200") int maxAttributes) {

    /** The settings of each tenant. */
    public static final TenantSection<ClassificationSettings> SECTION =
            TenantSection.of("catalog-sync.classification", ClassificationSettings.class);

    public ClassificationSettings {
        systems = List.copyOf(systems);
        attributeTypes = Map.copyOf(attributeTypes);
    }

    /** The class that decides on a product's product type. */
    public ClassRef preferred(List<ClassRef> classes) {
        return classes.stream().min(Comparator.comparingInt(this::rank)).orElse(ClassRef.NONE);
    }

    private int rank(ClassRef ref) {
        int rank = systems.indexOf(ref.family());
        return rank < 0 ? systems.size() : rank;
    }

    /** How the type of an attribute is inferred. */
    public enum InferredTypes {
        /** Numbers, booleans and lists of codes where all values of a delivery are such, texts otherwise. */
        BY_VALUE,
        /** Always text, so that no later delivery can contradict it. */
        TEXT
    }
}
