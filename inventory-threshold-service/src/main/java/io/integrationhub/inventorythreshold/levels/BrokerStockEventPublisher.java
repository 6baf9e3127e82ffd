package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Publishes events to the tenant's topic, those of one position in order. */
class BrokerStockEventPublisher implements StockEventPublisher {

    private static final String TOPIC = "inventory.events";

    private final EventPublisher publisher;

    BrokerStockEventPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void publish(TenantId tenant, StockEvent event) {
        String type = type(event.kind());
        String position = event.position().toString();
        String cause = position + "#" + event.sequence();
        String id = HubEvent.idFrom(cause, type);
        publisher.publish(
                TOPIC, new HubEvent(tenant, type, position, position, id, event.at(), id, cause, data(event)));
    }

    private static String type(StockEvent.Kind kind) {
        return switch (kind) {
            case THRESHOLD_REACHED -> "hub.stock.threshold-reached.v1";
            case REPLENISHED -> "hub.stock.replenished.v1";
            case OVERSOLD -> "hub.stock.oversold.v1";
            case CHANGED -> "hub.stock.changed.v1";
        };
    }

    private static Map<String, Object> data(StockEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("position", position(event.position()));
        data.put("sequence", event.sequence());
        data.put("available", event.available());
        data.put("threshold", event.threshold());
        return data;
    }

    private static Map<String, Object> position(Position position) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sku", position.sku());
        if (!position.channel().isEmpty()) {
            data.put("channel", position.channel());
        }
        return data;
    }
}
