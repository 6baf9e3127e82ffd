package io.integrationhub.inventorythreshold.events;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Crossing;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events on the tenant's topic, those of one position in their order. */
class PublishedStockEvents implements StockEvents {

    private static final String TOPIC = "inventory.events";

    private final EventPublisher publisher;

    PublishedStockEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void tell(Tenant tenant, Crossing crossing) {
        String type = type(crossing.kind());
        String position = crossing.position().toString();
        String fact = position + "#" + crossing.number();
        String id = HubEvent.idFrom(fact, type);
        publisher.publish(
                TOPIC,
                new HubEvent(tenant.id(), type, position, position, id, crossing.at(), id, fact, data(crossing)));
    }

    private static String type(Crossing.Kind kind) {
        return switch (kind) {
            case THRESHOLD_REACHED -> "hub.stock.threshold-reached.v1";
            case BACK_ABOVE -> "hub.stock.replenished.v1";
            case OVERSOLD -> "hub.stock.oversold.v1";
            case CHANGED -> "hub.stock.changed.v1";
        };
    }

    private static Map<String, Object> data(Crossing crossing) {
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
