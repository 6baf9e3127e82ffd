package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Returns: an advised item keeps its state, a returned one goes back to stock or is unusable, and is refunded or not.
 */
final class Returns {

    private static final EnumField STARTS = EnumField.of("shipmentState", "Advised Returned");
    private static final EnumField SHIPMENT = EnumField.of("shipmentState", "Advised Returned BackInStock Unusable");
    private static final EnumField PAYMENT = EnumField.of("paymentState", "NonRefundable Initial Refunded NotRefunded");
    private static final Shape ITEM = Shape.of(
                    "key quantity! lineItemId customLineItemId comment shipmentState! custom")
            .with("custom", CustomFields.DRAFT);
    private static final Shape INFO =
            Shape.of("items! returnTrackingId returnDate").with("items", ITEM);

    private Returns() {}

    static void addTo(ResourceType type) {
        type.action("addReturnInfo", INFO, Returns::add);
        type.action("setReturnInfo", Shape.of("items").with("items", INFO), Returns::set);
        type.action("setReturnShipmentState", Shape.of("returnItemId returnItemKey shipmentState!"), Returns::ship);
        type.action("setReturnPaymentState", Shape.of("returnItemId returnItemKey paymentState!"), Returns::pay);
        type.action(
                "setReturnItemCustomType",
                Shape.of("returnItemId returnItemKey type fields"),
                (order, action, change) ->
                        CustomFields.setType(item(order, action), action, "order-return-item", change));
        type.action(
                "setReturnItemCustomField",
                Shape.of("returnItemId returnItemKey name! value"),
                (order, action, change) -> CustomFields.setField(item(order, action), action, change));
    }

    private static void add(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode info = read(order, action, change);
        Json.list(order, "returnInfo").add(info);
        change.addMessage(Orders.TYPE, order, "ReturnInfoAdded").set("returnInfo", info.deepCopy());
    }

    private static void set(ObjectNode order, ObjectNode action, Change change) {
        ArrayNode infos = Json.array();
        Json.objects(action, "items").forEach(draft -> infos.add(read(order, draft, change)));
        order.set("returnInfo", infos);
        change.addMessage(Orders.TYPE, order, "ReturnInfoSet").set("returnInfo", infos.deepCopy());
    }

    private static ObjectNode read(ObjectNode order, ObjectNode draft, Change change) {
        ObjectNode info = Json.object();
        ArrayNode items = info.putArray("items");
        Json.objects(draft, "items").forEach(item -> items.add(readItem(order, item, change)));
        if (items.isEmpty()) {
            throw ApiError.requiredField("items");
        }
        Json.copy(draft, info, "returnTrackingId", "returnDate");
        return info;
    }

    private static ObjectNode readItem(ObjectNode order, ObjectNode draft, Change change) {
        boolean custom = draft.hasNonNull("customLineItemId");
        String field = custom ? "customLineItemId" : "lineItemId";
        String lineId = Json.text(draft, field).orElseThrow(() -> ApiError.requiredField("lineItemId"));
        ObjectNode line = OrderLines.any(order, lineId)
                .orElseThrow(() -> ApiError.invalidOperation("The order has no line item '" + lineId + "'."));
        long quantity = draft.path("quantity").asLong();
        if (quantity < 1 || quantity > line.path("quantity").asLong()) {
            throw ApiError.invalidOperation("A quantity of " + quantity + " can't be returned.");
        }
        ObjectNode item = Json.object().put("id", change.newId());
        Json.copy(draft, item, "key", "comment");
        item.put("quantity", quantity).put("type", custom ? "CustomLineItemReturnItem" : "LineItemReturnItem");
        item.put(field, lineId);
        String shipment = STARTS.required(draft);
        item.put("shipmentState", shipment);
        item.put("paymentState", shipment.equals("Advised") ? "NonRefundable" : "Initial");
        Json.set(item, "custom", CustomFields.read(draft.get("custom"), "order-return-item", change));
        return item.put("lastModifiedAt", change.now().toString())
                .put("createdAt", change.now().toString());
    }

    private static ObjectNode item(ObjectNode order, JsonNode action) {
        Stream<ObjectNode> items =
                Json.objects(order, "returnInfo").stream().flatMap(info -> Json.objects(info, "items").stream());
        return ByIdOrKey.find(items, action, "returnItem").orElseThrow(() -> ByIdOrKey.notFound(action, "returnItem"));
    }

    private static void ship(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode item = item(order, action);
        String now = item.path("shipmentState").asString();
        String next = SHIPMENT.required(action);
        if (next.equals(now)) {
            return;
        }
        if (!now.equals("Returned") || !List.of("BackInStock", "Unusable").contains(next)) {
            throw ApiError.invalidOperation("A return item can't go from " + now + " to " + next + ".");
        }
        item.put("shipmentState", next).put("lastModifiedAt", change.now().toString());
        change.addMessage(Orders.TYPE, order, "OrderReturnShipmentStateChanged")
                .put("returnItemId", item.path("id").asString())
                .put("returnShipmentState", next);
    }

    /** Changes the payment state, for which commercetools sends no message. */
    private static void pay(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode item = item(order, action);
        String now = item.path("paymentState").asString();
        String next = PAYMENT.required(action);
        if (next.equals(now)) {
            return;
        }
        boolean allowed = Optional.of(now).filter("Initial"::equals).isPresent()
                && List.of("Refunded", "NotRefunded").contains(next);
        if (!allowed) {
            throw ApiError.invalidOperation("A return item's payment can't go from " + now + " to " + next + ".");
        }
        item.put("paymentState", next).put("lastModifiedAt", change.now().toString());
    }
}
