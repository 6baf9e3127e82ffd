package io.integrationhub.catalogsync.commercetools.category;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.catalogsync.commercetools.change.AssetDifference;
import io.integrationhub.catalogsync.commercetools.change.JsonValues;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.core.fault.PermanentFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What turns a category into the desired one. */
final class CategoryDifference {

    private CategoryDifference() {}

    /**
     * The update actions.
     *
     * @throws PermanentFault {@code CATEGORY_CANNOT_BECOME_ROOT} if the category has a parent and shall have none, for
     *     which there is no action; deleting and creating it would take its subcategories and products with it
     */
    static List<UpdateAction> actions(Category known, Category desired) {
        List<UpdateAction> actions = new ArrayList<>();
        if (!known.name().equals(desired.name())) {
            actions.add(
                    UpdateAction.of("changeName").with("name", desired.name().byLanguage()));
        }
        if (!known.slug().equals(desired.slug())) {
            actions.add(
                    UpdateAction.of("changeSlug").with("slug", desired.slug().byLanguage()));
        }
        if (!known.description().equals(desired.description())) {
            actions.add(UpdateAction.of("setDescription")
                    .withOptional("description", JsonValues.optional(desired.description())));
        }
        if (!known.externalId().equals(desired.externalId())) {
            actions.add(UpdateAction.of("setExternalId").withOptional("externalId", desired.externalId()));
        }
        parent(known, desired).ifPresent(actions::add);
        // Without one commercetools has chosen one at random, which is as good.
        desired.orderHint()
                .filter(hint -> !known.orderHint().equals(desired.orderHint()))
                .ifPresent(
                        hint -> actions.add(UpdateAction.of("changeOrderHint").with("orderHint", hint)));
        actions.addAll(AssetDifference.of(known.assets(), desired.assets(), action -> action));
        return actions;
    }

    private static Optional<UpdateAction> parent(Category known, Category desired) {
        if (known.parentKey().equals(desired.parentKey())) {
            return Optional.empty();
        }
        String parent = desired.parentKey()
                .orElseThrow(() -> new PermanentFault(
                        CatalogFault.CATEGORY_CANNOT_BECOME_ROOT,
                        "category " + desired.key() + " is below "
                                + known.parentKey().orElse("")
                                + " and cannot become a root; put it below another category, or give the root another"
                                + " key at the source"));
        return Optional.of(
                UpdateAction.of("changeParent").with("parent", JsonValues.identifier(CategoryJson.TYPE, parent)));
    }
}
