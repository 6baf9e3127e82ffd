package io.integrationhub.catalogsync.source.mapped;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product in the neutral form.
 *
 * @param id identifies it at the source
 * @param deleted whether it is deleted; then only the id counts
 * @param productType key of its product type; derived from its classes if it is missing
 * @param classes its classes, as {@code {system, code}}
 * @param name text, or text per language
 * @param slug text, or text per language; derived from the name if it is missing
 * @param description text, or text per language
 * @param categories ids of its categories
 * @param keywords list of texts, or such a list per language
 * @param taxCategory key of its tax category
 * @param published false if customers shall not see it
 * @param attributes those that all of its variants have, by name
 * @param variants the first one represents the product
 */
record ProductForm(
        @Nullable String id,
        @Nullable Boolean deleted,
        @Nullable String productType,
        @Nullable List<@Nullable ClassForm> classes,
        @Nullable Object name,
        @Nullable Object slug,
        @Nullable Object description,
        @Nullable List<@Nullable String> categories,
        @Nullable Object keywords,
        @Nullable String taxCategory,
        @Nullable Boolean published,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable List<@Nullable VariantForm> variants) {

    /** A class of a product. */
    record ClassForm(@Nullable String system, @Nullable String code) {}
}
