package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ObjectNode;

/** Order edits: the only way to change an order's lines, prices and taxes once it is placed. */
public final class OrderEdits {

    public static final String TYPE = "order-edit";

    private OrderEdits() {}

    public static Kind kind() {
        return Kind.of(TYPE, "orders/edits")
                .areas("order_edits", "orders")
                .fields("resource stagedActions result comment custom")
                .selector("key", "key")
                .created(Shape.of("key resource! stagedActions custom comment dryRun"), OrderEdits::create)
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
            throw Refusal.unknownToStandIn("the dry run of order edits");
        }
        Json.copy(draft, edit, "key", "comment");
        edit.set("resource", change.reference(Orders.TYPE, draft.path("resource")));
        edit.putArray("stagedActions").addAll(Json.objects(draft, "stagedActions"));
        edit.putObject("result").put("type", "NotProcessed");
        Json.set(edit, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
    }

    /** Applies the edit to its order; returns the order, still to be committed with the edit. */
    public static ObjectNode apply(ObjectNode current, ObjectNode body, Change change) {
        requireVersion(current, body.path("editVersion").asLong());
        if (current.path("result").path("type").asString().equals("Applied")) {
            throw Refusal.invalidOperation("The order edit has been applied already.");
        }
        ObjectNode before = change.resolve(
                Orders.TYPE, idOf(current.path("resource").path("id").asString()));
        requireVersion(before, body.path("resourceVersion").asLong());
        if (!before.path("inventoryMode").asString("None").equals("None")) {
            throw Refusal.invalidOperation("Only an order with the inventory mode None can be edited.");
        }
        ObjectNode edit = change.open(TYPE, current);
        ObjectNode order = change.open(Orders.TYPE, before);
        Json.objects(edit, "stagedActions").forEach(action -> stagedAction(order, action, change));
        change.project().kinds().get("cart").settle(order, change);
        order.remove("totalLineItemQuantity");
        ObjectNode result = edit.putObject("result")
                .put("type", "Applied")
                .put("appliedAt", change.now().toString());
        result.set("excerptBeforeEdit", excerpt(before));
        result.set("excerptAfterEdit", excerpt(order));
        ObjectNode message = change.announce(Orders.TYPE, order, "OrderEditApplied");
        message.set("edit", edit);
        message.set("result", result.deepCopy());
        return order;
    }

    private static ObjectNode idOf(String id) {
        return Json.object().put("id", id);
    }

    private static void requireVersion(ObjectNode resource, long expected) {
        long actual = resource.path("version").asLong();
        if (expected != actual) {
            throw Refusal.conflict(expected, actual);
        }
    }

    /** What an order does not know by itself is done as on a cart. */
    private static void stagedAction(ObjectNode order, ObjectNode action, Change change) {
        Kind kind = change.project().kinds().get(Orders.TYPE);
        boolean known = kind.actionNames().contains(action.path("action").asString(""));
        (known ? kind : change.project().kinds().get("cart")).apply(order, action, change);
    }

    private static ObjectNode excerpt(ObjectNode order) {
        ObjectNode excerpt = Json.object();
        Json.copy(order, excerpt, "totalPrice", "taxedPrice", "version");
        return excerpt;
    }
}
