package io.integrationhub.sandbox.commercetools.stock;

import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line item that wants stock.
 *
 * @param blocks whether there must be enough of it
 * @param entry the stock it is taken from, if there is such an entry
 */
record Demand(String lineId, String sku, long quantity, boolean blocks, Optional<ObjectNode> entry) {

    private static final String NONE = "None";

    /** The lines of an order that inventory is kept for. */
    static List<Demand> of(ObjectNode order, ProjectState project) {
        String common = Json.text(order, "inventoryMode").orElse(NONE);
        return Json.objects(order, "lineItems").stream()
                .filter(line -> !mode(line, common).equals(NONE))
                .map(line -> demand(line, mode(line, common), project))
                .toList();
    }

    private static String mode(ObjectNode line, String common) {
        return Json.text(line, "inventoryMode").orElse(common);
    }

    private static Demand demand(ObjectNode line, String mode, ProjectState project) {
        String sku = line.path("variant").path("sku").asString("");
        String channel = line.path("supplyChannel").path("id").asString("");
        Optional<ObjectNode> entry = project.all(OrderStock.ENTRY).stream()
                .filter(one -> one.path("sku").asString().equals(sku))
                .filter(one -> one.path("supplyChannel").path("id").asString("").equals(channel))
                .findFirst();
        return new Demand(
                line.path("id").asString(), sku, line.path("quantity").asLong(), !mode.equals("TrackOnly"), entry);
    }

    /** Whether the order is taken even if there is not enough: it will be there in some days. */
    boolean isRestockable() {
        return entry.filter(one -> one.hasNonNull("restockableInDays")).isPresent();
    }

    String entryId() {
        return entry.map(one -> one.path("id").asString()).orElse("");
    }
}
