package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as commercetools sends it before it is saved. Unknown fields are ignored.
 *
 * <p>Custom line items take no stock. In orders with several shipments, the quantity of a line is that of all
 * shipments.
 */
record UnsavedOrder(JsonNode json) {

    private static final int INVENTED_LINES = 5;

    /** An order of some articles that do not exist. */
    static JsonNode invented(String article, Set<InventoryMode> modes) {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        modes.stream().findFirst().ifPresent(mode -> order.put("inventoryMode", mode.jsonName()));
        ArrayNode lines = order.putArray("lineItems");
        for (int number = 1; number <= INVENTED_LINES; number++) {
            ObjectNode line = lines.addObject().put("quantity", number);
            line.putObject("variant").put("sku", article + "-" + number);
        }
        return order;
    }

    List<OrderLine> lines(TenantId tenant, SupplyChannels channels) {
        return json.path("lineItems")
                .valueStream()
                .flatMap(line -> line(tenant, line, channels))
                .toList();
    }

    private Stream<OrderLine> line(TenantId tenant, JsonNode line, SupplyChannels channels) {
        String sku = line.path("variant").path("sku").asString("");
        if (sku.isBlank()) {
            return Stream.empty();
        }
        String orderMode = json.path("inventoryMode").asString("");
        String mode = line.path("inventoryMode").asString(orderMode);
        String channel = line.path("supplyChannel").path("id").asString("");
        Position position = new Position(sku, channel.isEmpty() ? "" : channels.keyOf(tenant, channel));
        long quantity = Math.max(0, line.path("quantity").asLong(0));
        return Stream.of(new OrderLine(position, quantity, InventoryMode.of(mode)));
    }
}
