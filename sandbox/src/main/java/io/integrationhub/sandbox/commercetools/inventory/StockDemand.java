package io.integrationhub.sandbox.commercetools.inventory;

import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stock that a line item of an order needs.
 *
 * @param blocks whether insufficient stock prevents the order
 * @param entry the inventory entry of its SKU and supply channel, if there is one
 */
record StockDemand(String lineId, String sku, long quantity, boolean blocks, Optional<ObjectNode> entry) {

    private static final String NONE = "None";

    /**
     * The demands of an order's line items whose inventory is tracked.
     *
     * @param reserved the ids of the lines whose stock their cart had reserved
     */
    static List<StockDemand> of(ObjectNode order, Set<String> reserved, Project project) {
        return Json.objects(order, "lineItems").stream()
                .filter(line -> !mode(line, order).equals(NONE))
                .filter(line -> !reserved.contains(line.path("id").asString()))
                .map(line -> demand(line, mode(line, order), project))
                .toList();
    }

    private static String mode(ObjectNode line, ObjectNode order) {
        return Json.text(line, "inventoryMode")
                .or(() -> Json.text(order, "inventoryMode"))
                .orElse(NONE);
    }

    /** The order is accepted without sufficient stock if the entry is restocked within some days. */
    private static StockDemand demand(ObjectNode line, String mode, Project project) {
        Optional<ObjectNode> entry = InventoryEntries.of(line, project);
        boolean isRestockable =
                entry.filter(one -> one.hasNonNull("restockableInDays")).isPresent();
        return of(line, line.path("quantity").asLong(), !mode.equals("TrackOnly") && !isRestockable, entry);
    }

    static StockDemand of(ObjectNode line, long quantity, boolean blocks, Optional<ObjectNode> entry) {
        return new StockDemand(
                line.path("id").asString(), line.path("variant").path("sku").asString(""), quantity, blocks, entry);
    }

    /** The quantities by inventory entry. */
    static Map<String, Long> sums(List<StockDemand> demands) {
        Map<String, Long> sums = new HashMap<>();
        demands.stream()
                .filter(demand -> demand.entry().isPresent())
                .forEach(demand -> sums.merge(demand.entryId(), demand.quantity(), Long::sum));
        return sums;
    }

    String entryId() {
        return entry.map(one -> one.path("id").asString()).orElse("");
    }
}
