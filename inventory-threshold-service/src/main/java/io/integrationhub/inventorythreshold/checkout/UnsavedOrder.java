package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.order.OrderLine;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An order as commercetools sends it before saving it; everything unknown in it is left alone.
 *
 * <p>Custom line items have no stock. In orders of several shipments, a line's quantity is that of all its shipments.
 */
record UnsavedOrder(JsonNode order) {

    List<OrderLine> lines(Tenant tenant, SupplyChannels channels) {
        return order.path("lineItems")
                .valueStream()
                .flatMap(line -> line(tenant, line, channels))
                .toList();
    }

    private Stream<OrderLine> line(Tenant tenant, JsonNode line, SupplyChannels channels) {
        String sku = line.path("variant").path("sku").asString("");
        if (sku.isBlank()) {
            return Stream.empty();
        }
        String mode =
                line.path("inventoryMode").asString(order.path("inventoryMode").asString(""));
        String channel = line.path("supplyChannel").path("id").asString("");
        String key = channel.isEmpty() ? "" : channels.keyOf(tenant, channel);
        return Stream.of(new OrderLine(
                new Position(sku, key), Math.max(0, line.path("quantity").asLong(0)), InventoryMode.of(mode)));
    }

    /** The order's own Type; empty if it has no custom fields. */
    Optional<String> typeId() {
        return Optional.of(order.path("custom").path("type").path("id").asString(""))
                .filter(id -> !id.isEmpty());
    }
}
