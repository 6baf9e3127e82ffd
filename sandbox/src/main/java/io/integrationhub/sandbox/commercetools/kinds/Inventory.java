package io.integrationhub.sandbox.commercetools.kinds;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.project.UpdateAction;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import tools.jackson.databind.node.ObjectNode;

/** Stock per SKU and supply channel, as far as it is set from outside; orders do not touch it. */
public final class Inventory {

    private static final String TYPE = "inventory-entry";

    private Inventory() {}

    public static Kind kind() {
        return Kind.of(TYPE, "inventory")
                .areas("products")
                .fields(
                        "sku supplyChannel quantityOnStock availableQuantity restockableInDays"
                                + " expectedDelivery custom")
                .selector("key", "key")
                .created(
                        Shape.of(
                                        "key sku! supplyChannel quantityOnStock! restockableInDays"
                                                + " expectedDelivery custom")
                                .with("custom", CustomFields.DRAFT),
                        Inventory::create)
                .setter("setKey", "key")
                .setter("setExpectedDelivery", "expectedDelivery")
                .setter("setRestockableInDays", "restockableInDays")
                .action("changeQuantity", Shape.of("quantity!"), quantity(0, 1))
                .action("addQuantity", Shape.of("quantity!"), quantity(1, 1))
                .action("removeQuantity", Shape.of("quantity!"), quantity(1, -1));
    }

    private static void create(ObjectNode entry, ObjectNode draft, Change change) {
        Json.copy(
                draft,
                entry,
                "key",
                "sku",
                "quantityOnStock",
                "restockableInDays",
                "expectedDelivery");
        entry.set("availableQuantity", draft.path("quantityOnStock"));
        if (draft.hasNonNull("supplyChannel")) {
            entry.set("supplyChannel", change.reference("channel", draft.path("supplyChannel")));
        }
        Json.set(entry, "custom", CustomFields.read(draft.get("custom"), TYPE, change));
        change.announce(TYPE, entry, "InventoryEntryCreated").set("inventoryEntry", entry);
    }

    /** The new quantity is {@code kept} times the old one and {@code sign} times the given one. */
    private static UpdateAction quantity(int kept, int sign) {
        return (entry, action, change) -> {
            long old = entry.path("quantityOnStock").asLong();
            long next = kept * old + sign * action.path("quantity").asLong();
            entry.put("quantityOnStock", next).put("availableQuantity", next);
            ObjectNode message =
                    change.announce(TYPE, entry, "InventoryEntryQuantitySet")
                            .put("oldQuantityOnStock", old)
                            .put("newQuantityOnStock", next)
                            .put("oldAvailableQuantity", old)
                            .put("newAvailableQuantity", next);
            Json.copy(entry, message, "sku", "supplyChannel");
        };
    }
}
