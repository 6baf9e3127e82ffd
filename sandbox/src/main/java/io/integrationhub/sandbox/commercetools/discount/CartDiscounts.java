package io.integrationhub.sandbox.commercetools.discount;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.StoreReferences;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code cart-discount}. */
final class CartDiscounts {

    static final String TYPE = "cart-discount";

    private static final EnumField STACKING = EnumField.of("stackingMode", "Stacking StopAfterThisDiscount");

    private CartDiscounts() {}

    static ResourceType resourceType() {
        ResourceType type = DiscountFields.addTo(ResourceType.of(TYPE, "cart-discounts")
                .scopes("cart_discounts")
                .fields(
                        "value cartPredicate target sortOrder stores requiresDiscountCode references stackingMode custom")
                .unique("sortOrder")
                .draft(
                        Shape.of("key name! description value! cartPredicate! target sortOrder stores isActive"
                                        + " validFrom validUntil requiresDiscountCode stackingMode custom")
                                .with("custom", CustomFields.DRAFT),
                        CartDiscounts::create)
                .action(
                        "changeValue",
                        Shape.of("value!"),
                        (discount, action, _) -> discount.set("value", DiscountValue.ofCarts(action.path("value"))))
                .action(
                        "changeStackingMode",
                        Shape.of("stackingMode!"),
                        (discount, action, _) -> discount.put("stackingMode", STACKING.required(action)))
                .action(
                        "setStores",
                        Shape.of("stores!").with("stores", StoreReferences.IDENTIFIER),
                        (discount, action, change) ->
                                discount.set("stores", StoreReferences.read(action, "stores", change)))
                .onDelete((discount, change) -> change.addMessage(TYPE, discount, "CartDiscountDeleted")));
        DiscountFields.change(type, "changeName", "name");
        DiscountFields.change(type, "changeCartPredicate", "cartPredicate");
        DiscountFields.change(type, "changeTarget", "target");
        DiscountFields.change(type, "changeSortOrder", DiscountFields.SORTING);
        DiscountFields.change(type, "changeRequiresDiscountCode", "requiresDiscountCode");
        new CustomFieldActions(TYPE, "", "").addSilentlyTo(type);
        return type;
    }

    private static void create(ObjectNode discount, ObjectNode draft, Change change) {
        DiscountFields.fill(discount, draft);
        Json.copy(draft, discount, "cartPredicate", "target", "sortOrder");
        discount.set("value", DiscountValue.ofCarts(draft.path("value")));
        if (!discount.has("sortOrder")) {
            discount.put("sortOrder", "0." + change.now().toEpochMilli() + "1");
        }
        DiscountFields.requireOrder(discount);
        discount.set("stores", StoreReferences.read(draft, "stores", change));
        discount.put("requiresDiscountCode", draft.path("requiresDiscountCode").asBoolean(false));
        discount.put("stackingMode", STACKING.in(draft).orElse("Stacking"));
        discount.putObject("recurringOrderScope").put("type", "NonRecurringOrdersOnly");
        Json.set(discount, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, discount, "CartDiscountCreated").set("cartDiscount", discount);
    }
}
