package io.integrationhub.sandbox.commercetools.discount;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFieldActions;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code discount-code}. */
final class DiscountCodes {

    static final String TYPE = "discount-code";

    private static final int MAX_DISCOUNTS = 10;

    private DiscountCodes() {}

    static ResourceType resourceType() {
        ResourceType type = DiscountFields.addTo(ResourceType.of(TYPE, "discount-codes")
                .scopes("discount_codes")
                .fields("code cartDiscounts stores cartPredicate references maxApplications"
                        + " maxApplicationsPerCustomer groups custom")
                .unique("code")
                .draft(
                        Shape.of("key name description code! cartDiscounts! cartPredicate isActive maxApplications"
                                        + " maxApplicationsPerCustomer groups validFrom validUntil custom")
                                .with("custom", CustomFields.DRAFT),
                        DiscountCodes::create)
                .setter("setName", "name")
                .setter("setCartPredicate", "cartPredicate")
                .setter("setMaxApplications", "maxApplications")
                .setter("setMaxApplicationsPerCustomer", "maxApplicationsPerCustomer")
                .action(
                        "changeCartDiscounts",
                        Shape.of("cartDiscounts!"),
                        (code, action, change) -> setDiscounts(code, action, change))
                .onDelete((code, change) -> change.addMessage(TYPE, code, "DiscountCodeDeleted")));
        DiscountFields.change(type, "changeGroups", "groups");
        new CustomFieldActions(TYPE, "", "").addSilentlyTo(type);
        return type;
    }

    private static void create(ObjectNode code, ObjectNode draft, Change change) {
        DiscountFields.fill(code, draft);
        Json.copy(draft, code, "code", "cartPredicate", "maxApplications", "maxApplicationsPerCustomer");
        setDiscounts(code, draft, change);
        code.putArray("stores");
        code.putArray("groups").addAll(Json.list(draft.deepCopy(), "groups"));
        Json.set(code, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, code, "DiscountCodeCreated").set("discountCode", code);
    }

    private static void setDiscounts(ObjectNode code, ObjectNode from, Change change) {
        ArrayNode discounts = Json.array();
        Json.objects(from, "cartDiscounts").forEach(one -> discounts.add(change.reference(CartDiscounts.TYPE, one)));
        if (discounts.isEmpty() || discounts.size() > MAX_DISCOUNTS) {
            throw ApiError.invalidField("cartDiscounts", Integer.toString(discounts.size()), "1 to 10 Cart Discounts");
        }
        code.set("cartDiscounts", discounts);
    }
}
