package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.settings.PublishPolicy;
import io.integrationhub.core.fault.PermanentFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What turns a product into the desired one, with everything that makes it visible, for one request.
 *
 * <p>Changes to a published product are made to what customers see and to the staged state alike. Publishing it instead
 * would make visible what somebody else has staged.
 *
 * @param variants compares variants
 * @param policy when changes become visible
 */
record ProductDifference(VariantDifference variants, PublishPolicy policy) {

    /** Actions that take effect at once and have no {@code staged}. */
    private static final Set<String> NOT_STAGED = Set.of("setTaxCategory", "publish", "unpublish");

    /**
     * The update actions.
     *
     * @throws PermanentFault {@code PRODUCT_TYPE_OF_PRODUCT_FIXED} if the product would get another product type
     */
    List<UpdateAction> actions(Product known, Product desired) {
        List<UpdateAction> actions = ofProduct(known, desired);
        actions.addAll(variants.actions(known, desired));
        return visible(known, desired, actions);
    }

    /** The update actions without those of variants. */
    List<UpdateAction> withoutVariants(Product known, Product desired) {
        return visible(known, desired, ofProduct(known, desired));
    }

    private List<UpdateAction> visible(Product known, Product desired, List<UpdateAction> actions) {
        boolean isStaged = !known.published() || policy == PublishPolicy.STAGED;
        List<UpdateAction> all = new ArrayList<>(actions.stream()
                .map(action -> NOT_STAGED.contains(action.name()) ? action : action.with("staged", isStaged))
                .toList());
        boolean isPublished = policy.isPublishedAfter(known.published(), desired.published());
        if (isPublished != known.published()) {
            all.add(UpdateAction.of(isPublished ? "publish" : "unpublish"));
        }
        return all;
    }

    private List<UpdateAction> ofProduct(Product known, Product desired) {
        requireSameType(known, desired);
        AttributeDifference attributes = variants.attributes();
        return Stream.of(
                        texts(known, desired),
                        categories(known, desired),
                        attributes
                                .actions(
                                        "setProductAttribute",
                                        attributes.changed(known.attributes(), desired.attributes()),
                                        desired.attributes())
                                .stream(),
                        other(known, desired))
                .flatMap(actions -> actions)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Stream<UpdateAction> texts(Product known, Product desired) {
        return Stream.of(
                        change("changeName", "name", known.name(), desired.name()),
                        change("changeSlug", "slug", known.slug(), desired.slug()),
                        change("setDescription", "description", known.description(), desired.description()))
                .flatMap(Optional::stream);
    }

    private static Optional<UpdateAction> change(
            String action, String field, LocalizedText known, LocalizedText desired) {
        return known.equals(desired)
                ? Optional.empty()
                : Optional.of(UpdateAction.of(action).withOptional(field, JsonValues.optional(desired)));
    }

    /** A category whose order hint changed is removed and added: the action for the hint takes an id only. */
    private static Stream<UpdateAction> categories(Product known, Product desired) {
        Map<String, CategoryAssignment> before = byKey(known);
        Map<String, CategoryAssignment> after = byKey(desired);
        Stream<UpdateAction> removed = before.values().stream()
                .filter(assignment -> isRemoved(assignment, Optional.ofNullable(after.get(assignment.categoryKey()))))
                .map(assignment -> inCategory("removeFromCategory", assignment));
        Stream<UpdateAction> added = after.values().stream()
                .filter(assignment -> Optional.ofNullable(before.get(assignment.categoryKey()))
                        .filter(old -> !isRemoved(old, Optional.of(assignment)))
                        .isEmpty())
                .map(assignment ->
                        inCategory("addToCategory", assignment).withOptional("orderHint", assignment.orderHint()));
        return Stream.concat(removed, added);
    }

    private static boolean isRemoved(CategoryAssignment known, Optional<CategoryAssignment> desired) {
        return desired.map(after -> !after.orderHint().equals(known.orderHint()))
                .orElse(true);
    }

    private static UpdateAction inCategory(String action, CategoryAssignment assignment) {
        return UpdateAction.of(action)
                .with("category", JsonValues.identifier(ProductJson.CATEGORY, assignment.categoryKey()));
    }

    private static Stream<UpdateAction> other(Product known, Product desired) {
        List<UpdateAction> actions = new ArrayList<>();
        if (!known.keywords().equals(desired.keywords())) {
            actions.add(UpdateAction.of("setSearchKeywords")
                    .with("searchKeywords", ProductJson.keywords(desired.keywords())));
        }
        if (!known.taxCategoryKey().equals(desired.taxCategoryKey())) {
            actions.add(UpdateAction.of("setTaxCategory")
                    .withOptional(
                            "taxCategory",
                            desired.taxCategoryKey().map(key -> JsonValues.identifier("tax-category", key))));
        }
        return actions.stream();
    }

    private static void requireSameType(Product known, Product desired) {
        if (!known.productTypeKey().equals(desired.productTypeKey())) {
            throw new PermanentFault(
                    CatalogFault.PRODUCT_TYPE_OF_PRODUCT_FIXED,
                    "product " + desired.key() + " has the product type " + known.productTypeKey()
                            + ", which commercetools does not allow to change to " + desired.productTypeKey()
                            + "; delete the product in commercetools, then run the source again");
        }
    }

    private static Map<String, CategoryAssignment> byKey(Product product) {
        return product.categories().stream()
                .collect(Collectors.toMap(
                        CategoryAssignment::categoryKey, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }
}
