package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stock per SKU and supply channel, as it is set from outside; what orders take of it is decided elsewhere, and no
 * message here tells about it.
 */
public final class Inventory {

    private static final String TYPE = "inventory-entry";
    private static final String STOCK = "quantityOnStock";
    private static final String LEVELS = "stockLevels";

    private Inventory() {}

    public static Kind kind() {
        Kind kind = Kind.of(TYPE, "inventory")
                .areas("products")
                .fields("sku supplyChannel quantityOnStock availableQuantity"
                        + " restockableInDays expectedDelivery stockLevels custom")
                .selector("key", "key")
                .created(draft(), Inventory::create)
                .deleted((entry, same, change) -> Json.copy(
                        entry, change.announce(TYPE, entry, "InventoryEntryDeleted"), "sku", "supplyChannel"));
        addQuantities(kind);
        addDetails(kind);
        return kind;
    }

    private static Shape draft() {
        return Shape.of("key sku! supplyChannel quantityOnStock! restockableInDays"
                        + " expectedDelivery stockLevels custom")
                .with(LEVELS, Shape.of("reorderPoint safetyStock"))
                .with("custom", CustomFields.DRAFT);
    }

    private static void addQuantities(Kind kind) {
        kind.action("changeQuantity", Shape.of("quantity!"), quantity(0, 1))
                .action("addQuantity", Shape.of("quantity!"), quantity(1, 1))
                .action("removeQuantity", Shape.of("quantity!"), quantity(1, -1))
                .action("setSafetyStock", Shape.of("quantity"), level("safetyStock"))
                .action("setReorderPoint", Shape.of("quantity"), level("reorderPoint"));
    }

    private static void addDetails(Kind kind) {
        kind.setter("setKey", "key")
                .setter("setExpectedDelivery", "expectedDelivery")
                .setter("setRestockableInDays", "restockableInDays")
                .action("setSupplyChannel", Shape.of("supplyChannel"), (entry, action, change) -> {
                    setChannel(entry, action.get("supplyChannel"), change);
                    requireOnlyOne(entry, change);
                })
                .action(
                        "setCustomType",
                        CustomFields.SET_TYPE,
                        (entry, action, change) -> CustomFields.setType(entry, action, TYPE, change))
                .action("setCustomField", CustomFields.SET_FIELD, CustomFields::setField);
    }

    private static void create(ObjectNode entry, ObjectNode draft, Change change) {
        Json.copy(draft, entry, "key", "sku", STOCK, "restockableInDays", "expectedDelivery");
        Json.copy(draft, entry, LEVELS);
        entry.set("availableQuantity", whole(draft.path(STOCK)));
        setChannel(entry, draft.get("supplyChannel"), change);
        requireOnlyOne(entry, change);
        Json.set(entry, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.announce(TYPE, entry, "InventoryEntryCreated").set("inventoryEntry", entry);
    }

    private static void setChannel(ObjectNode entry, @Nullable JsonNode channel, Change change) {
        entry.remove("supplyChannel");
        if (channel != null && !channel.isNull()) {
            entry.set("supplyChannel", change.reference("channel", channel));
        }
    }

    /** There is one entry per SKU and channel. */
    private static void requireOnlyOne(ObjectNode entry, Change change) {
        String id = entry.path("id").asString();
        boolean taken = change.project().all(TYPE).stream()
                .filter(other -> !other.path("id").asString().equals(id))
                .filter(other -> other.path("sku").equals(entry.path("sku")))
                .anyMatch(other -> other.path("supplyChannel").equals(entry.path("supplyChannel")));
        if (taken) {
            throw Refusal.duplicate("sku", entry.path("sku").asString());
        }
    }

    private static UpdateAction level(String name) {
        return (entry, action, change) -> {
            ObjectNode levels = entry.get(LEVELS) instanceof ObjectNode known ? known : entry.putObject(LEVELS);
            Json.set(levels, name, action.get("quantity"));
        };
    }

    /** The new quantity is {@code kept} times the old one and {@code sign} times the given one. */
    private static UpdateAction quantity(int kept, int sign) {
        return (entry, action, change) -> {
            long old = entry.path(STOCK).asLong();
            long oldAvailable = entry.path("availableQuantity").asLong();
            long next = kept * old + sign * whole(action.path("quantity")).asLong();
            long available = oldAvailable + next - old;
            entry.put(STOCK, next).put("availableQuantity", available);
            ObjectNode message = change.announce(TYPE, entry, "InventoryEntryQuantitySet")
                    .put("oldQuantityOnStock", old)
                    .put("newQuantityOnStock", next)
                    .put("oldAvailableQuantity", oldAvailable)
                    .put("newAvailableQuantity", available);
            Json.copy(entry, message, "sku", "supplyChannel");
            if (next == 0 && old != 0) {
                tell("InventoryEntryOutOfStock", entry, change);
            }
            if (crosses(entry, "safetyStock", old)) {
                tell("InventoryEntrySafetyStock", entry, change).put(STOCK, next);
            }
            if (crosses(entry, "reorderPoint", old)) {
                tell("InventoryEntryReorderPoint", entry, change).put(STOCK, next);
            }
        };
    }

    /** In either direction. */
    private static boolean crosses(ObjectNode entry, String level, long old) {
        JsonNode limit = entry.path(LEVELS).path(level);
        return limit.isIntegralNumber()
                && (old > limit.asLong()) != (entry.path(STOCK).asLong() > limit.asLong());
    }

    private static ObjectNode tell(String type, ObjectNode entry, Change change) {
        ObjectNode message = change.announce(TYPE, entry, type);
        Json.copy(entry, message, "sku", "supplyChannel");
        return message;
    }

    private static JsonNode whole(JsonNode quantity) {
        if (!quantity.isIntegralNumber()) {
            throw Refusal.invalidJson("quantity: a whole number is expected");
        }
        return quantity;
    }
}
