package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockOutMappings;
import io.integrationhub.inventorythreshold.settings.StockOutSettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/** Sends quantities over HTTP, each with the circuit and the limits of its own system. */
class HttpStockReceivers implements StockReceivers, ConnectionCheck {

    private static final JsonMapper JSON = new JsonMapper();

    private final SystemClients systems;
    private final StockOutMappings mappings;

    HttpStockReceivers(SystemClients systems, StockOutMappings mappings) {
        this.systems = systems;
        this.mappings = mappings;
    }

    @Override
    public OptionalInt send(Tenant tenant, String receiver, Position position, long available) {
        StockOutSettings settings = InventorySettings.stockOutOf(tenant, receiver);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sku", position.sku());
        document.put("channel", position.channel());
        document.put("available", available);
        SystemCall call = new SystemCall(
                "send-stock",
                settings.method(),
                path(settings, position),
                Map.of(),
                JSON.writeValueAsBytes(mappings.of(tenant, receiver).apply(document)),
                Optional.empty(),
                true);
        SystemResponse response = systems.client(tenant.id(), settings.system()).call(call);
        return response.isSuccess() ? OptionalInt.empty() : OptionalInt.of(response.status());
    }

    private static String path(StockOutSettings settings, Position position) {
        return settings.path()
                .replace("{sku}", SystemCall.segment(position.sku()))
                .replace("{channel}", SystemCall.segment(position.channel()));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        return tenant.section(InventorySettings.SECTION).stockOut().entrySet().stream()
                .map(receiver -> new SystemConnection(
                                systems,
                                tenant,
                                receiver.getValue().system(),
                                "receive stock (" + receiver.getKey() + ")")
                        .triedWith(SystemCall.get(
                                "try-stock", path(receiver.getValue(), new Position("hub-doctor", "hub-doctor")))))
                .toList();
    }
}
