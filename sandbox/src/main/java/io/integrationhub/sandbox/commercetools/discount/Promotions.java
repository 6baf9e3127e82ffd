package io.integrationhub.sandbox.commercetools.discount;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Cart Discounts, Discount Codes and Product Discounts. */
public final class Promotions {

    private static final String PRODUCT_DISCOUNT = "product-discount";

    private Promotions() {}

    /** The kinds of discounts. */
    public static List<ResourceType> resourceTypes() {
        return List.of(CartDiscounts.resourceType(), DiscountCodes.resourceType(), productDiscounts());
    }

    /** Refuses to compute a cart that a discount would change: a wrong total must not look like a right one. */
    public static void requireNoneFor(Project project) {
        boolean changesCarts = project.all(CartDiscounts.TYPE).stream()
                .filter(discount -> discount.path("isActive").asBoolean())
                .anyMatch(discount -> !discount.path("requiresDiscountCode").asBoolean());
        boolean changesPrices = project.all(PRODUCT_DISCOUNT).stream()
                .filter(discount -> discount.path("isActive").asBoolean())
                .anyMatch(discount -> !discount.at("/value/type").asString().equals("external"));
        if (changesCarts || changesPrices) {
            throw ApiError.notImplemented("computing a cart while a Cart Discount or Product Discount is active");
        }
    }

    private static ResourceType productDiscounts() {
        ResourceType type = DiscountFields.addTo(ResourceType.of(PRODUCT_DISCOUNT, "product-discounts")
                .scopes("product_discounts", "products")
                .fields("value predicate sortOrder references")
                .unique("sortOrder")
                .draft(
                        Shape.of("key name! description value! predicate! sortOrder! isActive! validFrom validUntil"),
                        Promotions::createProductDiscount)
                .action(
                        "changeValue",
                        Shape.of("value!"),
                        (discount, action, _) ->
                                discount.set("value", DiscountValue.ofProducts(action.path("value")))));
        DiscountFields.change(type, "changeName", "name");
        DiscountFields.change(type, "changePredicate", "predicate");
        DiscountFields.change(type, "changeSortOrder", DiscountFields.SORTING);
        return type;
    }

    private static void createProductDiscount(ObjectNode discount, ObjectNode draft, Change change) {
        DiscountFields.fill(discount, draft);
        Json.copy(draft, discount, "predicate", "sortOrder");
        DiscountFields.requireOrder(discount);
        discount.set("value", DiscountValue.ofProducts(draft.path("value")));
    }
}
