package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deliveries, which belong to the order's {@code shippingInfo}, or to the one with the {@code shippingKey}. */
final class Deliveries {

    static final Shape ITEM = Shape.of("id! quantity!");

    static final Shape DRAFT = Shape.of("key items address parcels custom")
            .with("items", ITEM)
            .with("address", Addresses.SHAPE)
            .with("parcels", Parcels.DRAFT)
            .with("custom", CustomFields.DRAFT);

    private Deliveries() {}

    static void addTo(ResourceType type) {
        type.action(
                "addDelivery",
                Shape.of("deliveryKey shippingKey items address parcels custom")
                        .with("items", ITEM)
                        .with("address", Addresses.SHAPE)
                        .with("parcels", Parcels.DRAFT)
                        .with("custom", CustomFields.DRAFT),
                Deliveries::add);
        type.action("removeDelivery", Shape.of("deliveryId deliveryKey"), Deliveries::remove);
        type.action(
                "setDeliveryItems",
                Shape.of("deliveryId deliveryKey items!").with("items", ITEM),
                Deliveries::setItems);
        type.action(
                "setDeliveryAddress",
                Shape.of("deliveryId deliveryKey address").with("address", Addresses.SHAPE),
                Deliveries::setAddress);
        type.action(
                "setDeliveryCustomType",
                Shape.of("deliveryId deliveryKey type fields"),
                (order, action, change) ->
                        CustomFields.setType(delivery(order, action), action, "order-delivery", change));
        type.action(
                "setDeliveryCustomField",
                Shape.of("deliveryId deliveryKey name! value"),
                (order, action, change) -> CustomFields.setField(delivery(order, action), action, change));
    }

    private static void add(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode shippingInfo = shippingInfo(order, action);
        OrderLines.requireAll(order, action.path("items"));
        Json.text(action, "deliveryKey").ifPresent(key -> requireNewKey(order, key));
        ObjectNode delivery = read(action, Json.text(action, "deliveryKey"), change);
        Json.list(shippingInfo, "deliveries").add(delivery);
        addMessage(order, delivery, "DeliveryAdded", change).set("delivery", delivery.deepCopy());
        for (ObjectNode draft : Json.objects(action, "parcels")) {
            Parcels.add(order, delivery, Parcels.read(order, draft, Json.text(draft, "key"), change), change);
        }
    }

    /** The delivery in a draft, without its parcels. */
    private static ObjectNode read(ObjectNode draft, Optional<String> key, Change change) {
        ObjectNode delivery = Json.object().put("id", change.newId());
        key.ifPresent(given -> delivery.put("key", given));
        delivery.put("createdAt", change.now().toString());
        delivery.putArray("items").addAll(Json.objects(draft, "items"));
        delivery.putArray("parcels");
        Json.set(delivery, "address", Addresses.read(draft.get("address"), change));
        Json.set(delivery, "custom", CustomFields.read(draft.get("custom"), "order-delivery", change));
        return delivery;
    }

    /** A delivery that was made before the order is imported; it causes no messages. */
    static ObjectNode imported(ObjectNode draft, Change change) {
        ObjectNode delivery = read(draft, Json.text(draft, "key"), change);
        for (ObjectNode parcel : Json.objects(draft, "parcels")) {
            Json.list(delivery, "parcels").add(Parcels.read(parcel, Json.text(parcel, "key"), change));
        }
        return delivery;
    }

    private static void requireNewKey(ObjectNode order, String key) {
        if (all(order).anyMatch(one -> Json.text(one, "key").equals(Optional.of(key)))) {
            throw ApiError.duplicateField("deliveryKey", key);
        }
    }

    private static ObjectNode shippingInfo(ObjectNode order, ObjectNode action) {
        Optional<String> shippingKey = Json.text(action, "shippingKey");
        boolean multiple = order.path("shippingMode").asString("Single").equals("Multiple");
        if (!multiple) {
            if (order.get("shippingInfo") instanceof ObjectNode shippingInfo) {
                return shippingInfo;
            }
            throw ApiError.invalidOperation("A delivery can't be added: the order has no shipping info.");
        }
        String key = shippingKey.orElseThrow(() -> ApiError.requiredField("shippingKey"));
        return Json.objects(order, "shipping").stream()
                .filter(one -> Json.text(one, "shippingKey").equals(Optional.of(key)))
                .map(one -> (ObjectNode) one.path("shippingInfo"))
                .findFirst()
                .orElseThrow(() -> ApiError.invalidOperation("The order has no shipping '" + key + "'."));
    }

    /** All deliveries of the order, for both shipping modes. */
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
        return ByIdOrKey.find(all(order), action, "delivery").orElseThrow(() -> ByIdOrKey.notFound(action, "delivery"));
    }

    private static void remove(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = delivery(order, action);
        for (ObjectNode holder : lists(order)) {
            Json.remove(Json.list(holder, "deliveries"), delivery);
        }
        addMessage(order, delivery, "DeliveryRemoved", change).set("delivery", delivery);
    }

    private static void setItems(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = delivery(order, action);
        OrderLines.requireAll(order, action.path("items"));
        JsonNode old = delivery.path("items").deepCopy();
        delivery.set("items", action.path("items").deepCopy());
        ObjectNode message = addMessage(order, delivery, "DeliveryItemsUpdated", change);
        message.put("deliveryId", delivery.path("id").asString());
        message.set("items", action.path("items").deepCopy());
        message.set("oldItems", old);
    }

    private static void setAddress(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = delivery(order, action);
        ObjectNode message = addMessage(order, delivery, "DeliveryAddressSet", change);
        message.put("deliveryId", delivery.path("id").asString());
        Json.set(message, "oldAddress", delivery.get("address"));
        Json.set(delivery, "address", Addresses.read(action.get("address"), change));
        Json.set(message, "address", delivery.get("address"));
    }

    /** Adds a message about a delivery, with the shipping key if the order has several shipping methods. */
    static ObjectNode addMessage(ObjectNode order, ObjectNode delivery, String type, Change change) {
        ObjectNode message = change.addMessage(Orders.TYPE, order, type);
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
