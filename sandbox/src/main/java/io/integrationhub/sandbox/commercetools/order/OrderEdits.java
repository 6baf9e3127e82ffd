package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ObjectNode;

/** The resource type {@code order-edit}: only an edit can change the lines, prices and taxes of a placed order. */
final class OrderEdits {

    static final String TYPE = "order-edit";

    private OrderEdits() {}

    static ResourceType resourceType() {
        return ResourceType.of(TYPE, "orders/edits")
                .scopes("order_edits", "orders")
                .fields("resource stagedActions result comment custom")
                .selector("key", "key")
                .draft(Shape.of("key resource! stagedActions custom comment dryRun"), OrderEdits::create)
                .setter("setKey", "key")
                .setter("setComment", "comment")
                .action(
                        "setStagedActions",
                        Shape.of("stagedActions!"),
                        (edit, action, change) -> edit.set("stagedActions", action.path("stagedActions")))
                .action(
                        "addStagedAction",
                        Shape.of("stagedAction!"),
                        (edit, action, change) ->
                                Json.list(edit, "stagedActions").add(action.path("stagedAction")))
                .action(
                        "setCustomType",
                        CustomFields.SET_TYPE,
                        (edit, action, change) -> CustomFields.setType(edit, action, TYPE, change))
                .action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void create(ObjectNode edit, ObjectNode draft, Change change) {
        if (draft.path("dryRun").asBoolean(false)) {
            throw ApiError.notImplemented("the dry run of order edits");
        }
        Json.copy(draft, edit, "key", "comment");
        edit.set("resource", change.reference(Orders.TYPE, draft.path("resource")));
        edit.putArray("stagedActions").addAll(Json.objects(draft, "stagedActions"));
        edit.putObject("result").put("type", "NotProcessed");
        Json.set(edit, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
    }

    /** Applies the edit to its order; the change contains both. */
    static void apply(ObjectNode current, ObjectNode body, Change change) {
        requireVersion(current, body.path("editVersion").asLong());
        if (current.path("result").path("type").asString().equals("Applied")) {
            throw ApiError.invalidOperation("The order edit has been applied already.");
        }
        ObjectNode before = change.resolve(
                Orders.TYPE, idOf(current.path("resource").path("id").asString()));
        requireVersion(before, body.path("resourceVersion").asLong());
        if (!before.path("inventoryMode").asString("None").equals("None")) {
            throw ApiError.invalidOperation("Only an order with the inventory mode None can be edited.");
        }
        ObjectNode edit = change.edit(TYPE, current);
        ObjectNode order = change.edit(Orders.TYPE, before);
        Json.objects(edit, "stagedActions").forEach(action -> stagedAction(order, action, change));
        change.project().resourceType("cart").updateDerivedFields(order, change);
        order.remove("totalLineItemQuantity");
        ObjectNode result = edit.putObject("result")
                .put("type", "Applied")
                .put("appliedAt", change.now().toString());
        result.set("excerptBeforeEdit", excerpt(before));
        result.set("excerptAfterEdit", excerpt(order));
        ObjectNode message = change.addMessage(Orders.TYPE, order, "OrderEditApplied");
        message.set("edit", edit);
        message.set("result", result.deepCopy());
    }

    private static ObjectNode idOf(String id) {
        return Json.object().put("id", id);
    }

    private static void requireVersion(ObjectNode resource, long expected) {
        long actual = resource.path("version").asLong();
        if (expected != actual) {
            throw ApiError.concurrentModification(expected, actual);
        }
    }

    /** Applies a staged action; the cart's update actions handle those that orders do not have. */
    private static void stagedAction(ObjectNode order, ObjectNode action, Change change) {
        ResourceType type = change.project().resourceType(Orders.TYPE);
        boolean known = type.actionNames().contains(action.path("action").asString(""));
        (known ? type : change.project().resourceType("cart")).apply(order, action, change);
    }

    private static ObjectNode excerpt(ObjectNode order) {
        ObjectNode excerpt = Json.object();
        Json.copy(order, excerpt, "totalPrice", "taxedPrice", "version");
        return excerpt;
    }
}
