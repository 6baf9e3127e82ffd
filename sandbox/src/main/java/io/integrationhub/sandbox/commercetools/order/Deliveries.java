package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deliveries live in the order's shipping: the one {@code shippingInfo}, or that of the named {@code shippingKey}. */
final class Deliveries {

    static final Shape ITEM = Shape.of("id! quantity!");

    private Deliveries() {}

    static void addTo(Kind kind) {
        kind.action(
                "addDelivery",
                Shape.of("deliveryKey shippingKey items address parcels custom")
                        .with("items", ITEM)
                        .with("address", Addresses.SHAPE)
                        .with("parcels", Parcels.DRAFT)
                        .with("custom", CustomFields.DRAFT),
                Deliveries::add);
        kind.action("removeDelivery", Shape.of("deliveryId deliveryKey"), Deliveries::remove);
        kind.action(
                "setDeliveryItems",
                Shape.of("deliveryId deliveryKey items!").with("items", ITEM),
                Deliveries::setItems);
        kind.action(
                "setDeliveryAddress",
                Shape.of("deliveryId deliveryKey address").with("address", Addresses.SHAPE),
                Deliveries::setAddress);
        kind.action(
                "setDeliveryCustomType",
                Shape.of("deliveryId deliveryKey type fields"),
                (order, action, change) ->
                        CustomFields.setType(delivery(order, action), action, "order-delivery", change));
        kind.action(
                "setDeliveryCustomField",
                Shape.of("deliveryId deliveryKey name! value"),
                (order, action, change) -> CustomFields.setField(delivery(order, action), action, change));
    }

    private static void add(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode shippingInfo = shippingInfo(order, action);
        Lines.requireAll(order, action.path("items"));
        Json.text(action, "deliveryKey").ifPresent(key -> requireNewKey(order, key));
        ObjectNode delivery = Json.object().put("id", change.newId());
        Json.text(action, "deliveryKey").ifPresent(key -> delivery.put("key", key));
        delivery.put("createdAt", change.now().toString());
        delivery.putArray("items").addAll(Json.objects(action, "items"));
        ArrayNode parcels = delivery.putArray("parcels");
        Json.set(delivery, "address", Addresses.read(action.get("address"), change));
        Json.set(delivery, "custom", CustomFields.read(action.get("custom"), "order-delivery", change));
        Json.list(shippingInfo, "deliveries").add(delivery);
        for (ObjectNode draft : Json.objects(action, "parcels")) {
            parcels.add(Parcels.read(order, draft, Json.text(draft, "key"), change));
        }
        announce(order, delivery, "DeliveryAdded", change).set("delivery", delivery.deepCopy());
    }

    private static void requireNewKey(ObjectNode order, String key) {
        if (all(order).anyMatch(one -> Json.text(one, "key").equals(Optional.of(key)))) {
            throw Refusal.duplicate("deliveryKey", key);
        }
    }

    private static ObjectNode shippingInfo(ObjectNode order, ObjectNode action) {
        Optional<String> shippingKey = Json.text(action, "shippingKey");
        boolean multiple = order.path("shippingMode").asString("Single").equals("Multiple");
        if (!multiple) {
            if (order.get("shippingInfo") instanceof ObjectNode shippingInfo) {
                return shippingInfo;
            }
            throw Refusal.invalidOperation("A delivery can't be added: the order has no shipping info.");
        }
        String wanted = shippingKey.orElseThrow(() -> Refusal.required("shippingKey"));
        return Json.objects(order, "shipping").stream()
                .filter(one -> Json.text(one, "shippingKey").equals(Optional.of(wanted)))
                .map(one -> (ObjectNode) one.path("shippingInfo"))
                .findFirst()
                .orElseThrow(() -> Refusal.invalidOperation("The order has no shipping '" + wanted + "'."));
    }

    /** All deliveries of the order, whatever its shipping mode. */
    static Stream<ObjectNode> all(ObjectNode order) {
        return lists(order).stream().flatMap(list -> Json.objects(list, "deliveries").stream());
    }

    private static List<ObjectNode> lists(ObjectNode order) {
        List<ObjectNode> holders = new ArrayList<>();
        if (order.get("shippingInfo") instanceof ObjectNode shippingInfo) {
            holders.add(shippingInfo);
        }
        Json.objects(order, "shipping").forEach(one -> holders.add((ObjectNode) one.path("shippingInfo")));
        return holders;
    }

    static ObjectNode delivery(ObjectNode order, JsonNode action) {
        return Named.find(all(order), action, "delivery").orElseThrow(() -> Named.notFound(action, "delivery"));
    }

    private static void remove(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = delivery(order, action);
        for (ObjectNode holder : lists(order)) {
            removeFrom(Json.list(holder, "deliveries"), delivery);
        }
        announce(order, delivery, "DeliveryRemoved", change).set("delivery", delivery);
    }

    static void removeFrom(ArrayNode list, ObjectNode element) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) == element) {
                list.remove(i);
            }
        }
    }

    private static void setItems(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = delivery(order, action);
        Lines.requireAll(order, action.path("items"));
        JsonNode old = delivery.path("items").deepCopy();
        delivery.set("items", action.path("items").deepCopy());
        ObjectNode message = announce(order, delivery, "DeliveryItemsUpdated", change);
        message.put("deliveryId", delivery.path("id").asString());
        message.set("items", action.path("items").deepCopy());
        message.set("oldItems", old);
    }

    private static void setAddress(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = delivery(order, action);
        ObjectNode message = announce(order, delivery, "DeliveryAddressSet", change);
        message.put("deliveryId", delivery.path("id").asString());
        Json.set(message, "oldAddress", delivery.get("address"));
        Json.set(delivery, "address", Addresses.read(action.get("address"), change));
        Json.set(message, "address", delivery.get("address"));
    }

    /** The message about a delivery, with the shipping key where the order has several. */
    static ObjectNode announce(ObjectNode order, ObjectNode delivery, String type, Change change) {
        ObjectNode message = change.announce(Orders.TYPE, order, type);
        for (ObjectNode shipping : Json.objects(order, "shipping")) {
            boolean holds = Json.objects(shipping.path("shippingInfo"), "deliveries").stream()
                    .anyMatch(one -> one == delivery);
            if (holds) {
                message.put("shippingKey", shipping.path("shippingKey").asString());
            }
        }
        return message;
    }
}
