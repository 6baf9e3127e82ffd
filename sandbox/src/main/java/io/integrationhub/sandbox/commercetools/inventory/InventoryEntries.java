package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.IndexValue;
import io.integrationhub.sandbox.commercetools.project.Indexes;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The resource type {@code inventory-entry}: stock per SKU and supply channel, as it is set by update actions, with
 * messages about it. {@code OrderStock} reduces it for orders.
 */
public final class InventoryEntries {

    static final String TYPE = "inventory-entry";
    private static final String STOCK = "quantityOnStock";
    private static final String LEVELS = "stockLevels";

    private InventoryEntries() {}

    public static ResourceType resourceType() {
        ResourceType type = ResourceType.of(TYPE, "inventory")
                .scopes("products")
                .fields("sku supplyChannel quantityOnStock availableQuantity"
                        + " restockableInDays expectedDelivery minCartQuantity maxCartQuantity"
                        + " reservationExpirationInMinutes stockLevels custom")
                .selector("key", "key")
                .indexes(new Indexes()
                        .add("sku", entry -> List.of(entry.path("sku").asString()))
                        .path("sku", "sku"))
                .draft(draft(), InventoryEntries::create)
                .onDelete((entry, change) -> Json.copy(
                        entry, change.addMessage(TYPE, entry, "InventoryEntryDeleted"), "sku", "supplyChannel"));
        addQuantities(type);
        addDetails(type);
        return type;
    }

    /** The entry that a line takes its stock from: that of its SKU and supply channel, or the one without a channel. */
    public static Optional<ObjectNode> of(ObjectNode line, Project project) {
        String sku = line.path("variant").path("sku").asString("");
        String channel = line.path("supplyChannel").path("id").asString("");
        return project.find(TYPE, new IndexValue("sku", sku)).stream()
                .filter(entry ->
                        entry.path("supplyChannel").path("id").asString("").equals(channel))
                .findFirst();
    }

    private static Shape draft() {
        return Shape.of("key sku! supplyChannel quantityOnStock! restockableInDays"
                        + " expectedDelivery minCartQuantity maxCartQuantity reservationExpirationInMinutes"
                        + " stockLevels custom")
                .with(LEVELS, Shape.of("reorderPoint safetyStock"))
                .with("custom", CustomFields.DRAFT);
    }

    private static void addQuantities(ResourceType type) {
        type.action("changeQuantity", Shape.of("quantity!"), quantity(0, 1))
                .action("addQuantity", Shape.of("quantity!"), quantity(1, 1))
                .action("removeQuantity", Shape.of("quantity!"), quantity(1, -1))
                .action("setSafetyStock", Shape.of("quantity"), level("safetyStock"))
                .action("setReorderPoint", Shape.of("quantity"), level("reorderPoint"));
    }

    private static void addDetails(ResourceType type) {
        type.setter("setKey", "key")
                .action("setExpectedDelivery", Shape.of("expectedDelivery"), (entry, action, change) -> {
                    requireDateTime(action);
                    Json.set(entry, "expectedDelivery", action.get("expectedDelivery"));
                })
                .setter("setRestockableInDays", "restockableInDays")
                .action(
                        "setReservationExpirationInMinutes",
                        Shape.of(Reservations.EXPIRATION),
                        InventoryEntries::setReservationExpiration)
                .action("setInventoryLimits", Shape.of("minCartQuantity maxCartQuantity"), (entry, action, change) -> {
                    Json.set(entry, "minCartQuantity", action.get("minCartQuantity"));
                    Json.set(entry, "maxCartQuantity", action.get("maxCartQuantity"));
                })
                .action("setSupplyChannel", Shape.of("supplyChannel"), (entry, action, change) -> {
                    setChannel(entry, action, change);
                    requireOnlyOne(entry, change);
                })
                .action(
                        "setCustomType",
                        CustomFields.SET_TYPE,
                        (entry, action, change) -> CustomFields.setType(entry, action, TYPE, change))
                .action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void create(ObjectNode entry, ObjectNode draft, Change change) {
        requireDateTime(draft);
        Json.copy(draft, entry, "key", "sku", STOCK, "restockableInDays", "expectedDelivery");
        Json.copy(draft, entry, "minCartQuantity", "maxCartQuantity", Reservations.EXPIRATION);
        Json.copy(draft, entry, LEVELS);
        entry.set("availableQuantity", requireInteger(draft.path(STOCK)));
        setChannel(entry, draft, change);
        requireOnlyOne(entry, change);
        Json.set(entry, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.addMessage(TYPE, entry, "InventoryEntryCreated").set("inventoryEntry", entry);
    }

    private static void setReservationExpiration(ObjectNode entry, ObjectNode action, Change change) {
        ObjectNode message = change.addMessage(TYPE, entry, "InventoryEntryReservationExpirationInMinutesSet");
        Json.set(message, "oldReservationExpirationInMinutes", entry.get(Reservations.EXPIRATION));
        Json.set(entry, Reservations.EXPIRATION, action.get(Reservations.EXPIRATION));
        Json.set(message, "newReservationExpirationInMinutes", entry.get(Reservations.EXPIRATION));
    }

    private static void requireDateTime(ObjectNode draft) {
        Json.text(draft, "expectedDelivery").ifPresent(given -> {
            try {
                OffsetDateTime.parse(given);
            } catch (DateTimeParseException e) {
                throw ApiError.invalidField("expectedDelivery", given, "a date and time");
            }
        });
    }

    private static void setChannel(ObjectNode entry, ObjectNode draft, Change change) {
        Json.set(entry, "supplyChannel", change.references().channel(draft, "supplyChannel", "InventorySupply"));
    }

    /** Requires that there is no other entry for the SKU and channel. */
    private static void requireOnlyOne(ObjectNode entry, Change change) {
        String id = entry.path("id").asString();
        IndexValue sku = new IndexValue("sku", entry.path("sku").asString());
        boolean duplicate = change.project().find(TYPE, sku).stream()
                .filter(other -> !other.path("id").asString().equals(id))
                .anyMatch(other -> other.path("supplyChannel").equals(entry.path("supplyChannel")));
        if (duplicate) {
            throw ApiError.duplicateField("sku", entry.path("sku").asString());
        }
    }

    private static UpdateAction level(String name) {
        return (entry, action, change) -> {
            ObjectNode levels = entry.get(LEVELS) instanceof ObjectNode known ? known : entry.putObject(LEVELS);
            Json.set(levels, name, action.get("quantity"));
        };
    }

    /** Sets the quantity to {@code oldFactor} times the old one plus {@code sign} times the one in the action. */
    private static UpdateAction quantity(int oldFactor, int sign) {
        return (entry, action, change) -> {
            long old = entry.path(STOCK).asLong();
            long oldAvailable = entry.path("availableQuantity").asLong();
            long next = oldFactor * old
                    + sign * requireInteger(action.path("quantity")).asLong();
            long available = oldAvailable + next - old;
            entry.put(STOCK, next).put("availableQuantity", available);
            ObjectNode message = change.addMessage(TYPE, entry, "InventoryEntryQuantitySet")
                    .put("oldQuantityOnStock", old)
                    .put("newQuantityOnStock", next)
                    .put("oldAvailableQuantity", oldAvailable)
                    .put("newAvailableQuantity", available);
            Json.copy(entry, message, "sku", "supplyChannel");
            if (next == 0 && old != 0) {
                addThresholdMessage("InventoryEntryOutOfStock", entry, change);
            }
            if (crosses(entry, "safetyStock", old)) {
                addThresholdMessage("InventoryEntrySafetyStock", entry, change).put(STOCK, next);
            }
            if (crosses(entry, "reorderPoint", old)) {
                addThresholdMessage("InventoryEntryReorderPoint", entry, change).put(STOCK, next);
            }
        };
    }

    /** Whether the new quantity is on the other side of a threshold than the old one, in either direction. */
    private static boolean crosses(ObjectNode entry, String level, long old) {
        JsonNode limit = entry.path(LEVELS).path(level);
        return limit.isIntegralNumber()
                && (old > limit.asLong()) != (entry.path(STOCK).asLong() > limit.asLong());
    }

    private static ObjectNode addThresholdMessage(String type, ObjectNode entry, Change change) {
        ObjectNode message = change.addMessage(TYPE, entry, type);
        Json.copy(entry, message, "sku", "supplyChannel");
        return message;
    }

    private static JsonNode requireInteger(JsonNode quantity) {
        if (!quantity.isIntegralNumber()) {
            throw ApiError.invalidJson("quantity: a whole number is expected");
        }
        return quantity;
    }
}
