package io.integrationhub.sandbox.commercetools.order;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parcels of a delivery, with their tracking data. */
final class Parcels {

    private static final Shape TRACKING = Shape.of("trackingId carrier provider providerTransaction isReturn");
    private static final Shape MEASUREMENTS =
            Shape.of("heightInMillimeter lengthInMillimeter widthInMillimeter weightInGram");

    static final Shape DRAFT = contents(Shape.of("key measurements trackingData items custom"));

    private Parcels() {}

    private static Shape contents(Shape shape) {
        return shape.with("trackingData", TRACKING)
                .with("measurements", MEASUREMENTS)
                .with("items", Deliveries.ITEM)
                .with("custom", CustomFields.DRAFT);
    }

    static void addTo(ResourceType type) {
        type.action(
                "addParcelToDelivery",
                contents(Shape.of("deliveryId deliveryKey parcelKey measurements trackingData items" + " custom")),
                Parcels::add);
        type.action("removeParcelFromDelivery", Shape.of("parcelId parcelKey"), Parcels::remove);
        type.action(
                "setParcelTrackingData",
                Shape.of("parcelId parcelKey trackingData").with("trackingData", TRACKING),
                setter("trackingData", "ParcelTrackingDataUpdated"));
        type.action(
                "setParcelMeasurements",
                Shape.of("parcelId parcelKey measurements").with("measurements", MEASUREMENTS),
                setter("measurements", "ParcelMeasurementsUpdated"));
        type.action(
                "setParcelItems",
                Shape.of("parcelId parcelKey items!").with("items", Deliveries.ITEM),
                Parcels::setItems);
        type.action(
                "setParcelCustomType",
                Shape.of("parcelId parcelKey type fields"),
                (order, action, change) -> CustomFields.setType(parcel(order, action), action, "order-parcel", change));
        type.action(
                "setParcelCustomField",
                Shape.of("parcelId parcelKey name! value"),
                (order, action, change) -> CustomFields.setField(parcel(order, action), action, change));
    }

    static ObjectNode read(ObjectNode order, ObjectNode draft, Optional<String> key, Change change) {
        OrderLines.requireAll(order, draft.path("items"));
        key.filter(given -> all(order).anyMatch(one -> Json.text(one, "key").equals(key)))
                .ifPresent(given -> {
                    throw ApiError.duplicateField("parcelKey", given);
                });
        return read(draft, key, change);
    }

    static ObjectNode read(ObjectNode draft, Optional<String> key, Change change) {
        ObjectNode parcel = Json.object().put("id", change.newId());
        key.ifPresent(given -> parcel.put("key", given));
        parcel.put("createdAt", change.now().toString());
        Json.copy(draft, parcel, "measurements", "trackingData");
        parcel.putArray("items").addAll(Json.objects(draft, "items"));
        Json.set(parcel, "custom", CustomFields.read(draft.get("custom"), "order-parcel", change));
        return parcel;
    }

    private static void add(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode delivery = Deliveries.delivery(order, action);
        ObjectNode parcel = read(order, action, Json.text(action, "parcelKey"), change);
        add(order, delivery, parcel, change);
    }

    /** Adds a parcel, which causes a message of its own, to a delivery. */
    static void add(ObjectNode order, ObjectNode delivery, ObjectNode parcel, Change change) {
        Json.list(delivery, "parcels").add(parcel);
        ObjectNode message = Deliveries.addMessage(order, delivery, "ParcelAddedToDelivery", change);
        message.set("delivery", delivery.deepCopy());
        message.set("parcel", parcel.deepCopy());
    }

    private static void remove(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode parcel = parcel(order, action);
        ObjectNode delivery = deliveryOf(order, parcel);
        Json.remove(Json.list(delivery, "parcels"), parcel);
        ObjectNode message = Deliveries.addMessage(order, delivery, "ParcelRemovedFromDelivery", change);
        message.put("deliveryId", delivery.path("id").asString()).set("parcel", parcel);
    }

    private static UpdateAction setter(String field, String messageType) {
        return (order, action, change) -> {
            ObjectNode parcel = parcel(order, action);
            Json.set(parcel, field, action.get(field));
            Json.set(addMessage(order, parcel, messageType, change), field, action.get(field));
        };
    }

    private static void setItems(ObjectNode order, ObjectNode action, Change change) {
        ObjectNode parcel = parcel(order, action);
        OrderLines.requireAll(order, action.path("items"));
        ObjectNode message = addMessage(order, parcel, "ParcelItemsUpdated", change);
        message.set("oldItems", parcel.path("items").deepCopy());
        parcel.set("items", action.path("items").deepCopy());
        message.set("items", action.path("items").deepCopy());
    }

    private static ObjectNode addMessage(ObjectNode order, ObjectNode parcel, String messageType, Change change) {
        ObjectNode delivery = deliveryOf(order, parcel);
        return Deliveries.addMessage(order, delivery, messageType, change)
                .put("deliveryId", delivery.path("id").asString())
                .put("parcelId", parcel.path("id").asString());
    }

    private static Stream<ObjectNode> all(ObjectNode order) {
        return Deliveries.all(order).flatMap(delivery -> Json.objects(delivery, "parcels").stream());
    }

    private static ObjectNode parcel(ObjectNode order, JsonNode action) {
        return ByIdOrKey.find(all(order), action, "parcel").orElseThrow(() -> ByIdOrKey.notFound(action, "parcel"));
    }

    private static ObjectNode deliveryOf(ObjectNode order, ObjectNode parcel) {
        return Deliveries.all(order)
                .filter(one -> Json.objects(one, "parcels").stream().anyMatch(candidate -> candidate == parcel))
                .findFirst()
                .orElseThrow();
    }
}
