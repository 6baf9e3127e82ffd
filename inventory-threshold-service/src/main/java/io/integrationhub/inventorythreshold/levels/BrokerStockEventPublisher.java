package io.integrationhub.inventorythreshold.levels;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.level.StockEvent;
import io.integrationhub.stream.EventPublisher;
import io.integrationhub.stream.HubEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events on the tenant's topic, those of one position in their order. */
class BrokerStockEventPublisher implements StockEventPublisher {

    private static final String TOPIC = "inventory.events";

    private final EventPublisher publisher;

    BrokerStockEventPublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void tell(Tenant tenant, StockEvent crossing) {
        String type = type(crossing.kind());
        String position = crossing.position().toString();
        String fact = position + "#" + crossing.number();
        String id = HubEvent.idFrom(fact, type);
        publisher.publish(
                TOPIC,
                new HubEvent(tenant.id(), type, position, position, id, crossing.at(), id, fact, data(crossing)));
    }

    private static String type(StockEvent.Kind kind) {
        return switch (kind) {
            case THRESHOLD_REACHED -> "hub.stock.threshold-reached.v1";
            case BACK_ABOVE -> "hub.stock.back-above.v1";
            case OVERSOLD -> "hub.stock.oversold.v1";
            case CHANGED -> "hub.stock.changed.v1";
        };
    }

    private static Map<String, Object> data(StockEvent crossing) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("position", about(crossing.position()));
        data.put("crossing", crossing.number());
        data.put("available", crossing.available());
        data.put("threshold", crossing.threshold());
        return data;
    }

    private static Map<String, Object> about(Position position) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("sku", position.sku());
        if (!position.channel().isEmpty()) {
            about.put("channel", position.channel());
        }
        return about;
    }
}
