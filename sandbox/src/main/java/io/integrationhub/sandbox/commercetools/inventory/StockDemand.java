package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stock that a line item of an order needs.
 *
 * @param blocks whether insufficient stock prevents the order
 * @param entry the inventory entry of its SKU and supply channel, if there is one
 */
record StockDemand(String lineId, String sku, long quantity, boolean blocks, Optional<ObjectNode> entry) {

    private static final String NONE = "None";

    /** The demands of an order's line items whose inventory is tracked. */
    static List<StockDemand> of(ObjectNode order, Project project) {
        String common = Json.text(order, "inventoryMode").orElse(NONE);
        return Json.objects(order, "lineItems").stream()
                .filter(line -> !mode(line, common).equals(NONE))
                .map(line -> demand(line, mode(line, common), project))
                .toList();
    }

    private static String mode(ObjectNode line, String common) {
        return Json.text(line, "inventoryMode").orElse(common);
    }

    private static StockDemand demand(ObjectNode line, String mode, Project project) {
        String sku = line.path("variant").path("sku").asString("");
        String channel = line.path("supplyChannel").path("id").asString("");
        Optional<ObjectNode> entry = project.all(OrderStock.ENTRY).stream()
                .filter(one -> one.path("sku").asString().equals(sku))
                .filter(one -> one.path("supplyChannel").path("id").asString("").equals(channel))
                .findFirst();
        return new StockDemand(
                line.path("id").asString(), sku, line.path("quantity").asLong(), !mode.equals("TrackOnly"), entry);
    }

    /**
     * Whether the order is accepted although stock is insufficient, because the entry is restocked within some days.
     */
    boolean isRestockable() {
        return entry.filter(one -> one.hasNonNull("restockableInDays")).isPresent();
    }

    String entryId() {
        return entry.map(one -> one.path("id").asString()).orElse("");
    }
}
