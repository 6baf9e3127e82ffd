package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes each item that cannot be read as a report of its own, so that it is parked alone with its reason, and can
 * be replayed alone once the settings fit.
 */
record UnreadableItems(StockReportReader reader, RecordPublisher publisher) {

    /** Topic of all reports. */
    static final String TOPIC = "inventory.inbound";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNKNOWN_KEY = "unknown";

    /** Repeating the call parks the items again, which changes no stock. */
    void publish(Tenant tenant, List<UnreadableItem> items, ReportHeaders headers) {
        for (UnreadableItem item : items) {
            InboundDocument document = item.document();
            Map<String, String> all = new HashMap<>(headers.ofItem(item.index()).toMap());
            all.put(InboundDocument.ORIGIN_HEADER, document.origin());
            String key = reader.position(tenant, document).map(Position::sku).orElse(UNKNOWN_KEY);
            publisher.publish(
                    new OutboundRecord(tenant.id(), TOPIC, key, JSON.writeValueAsBytes(document.content()), all));
        }
    }

    /** The reason for each item, with its SKU where that can be read. */
    List<String> findings(Tenant tenant, List<UnreadableItem> items) {
        return items.stream()
                .map(item -> reader.position(tenant, item.document())
                                .map(position -> "sku " + position + ": ")
                                .orElse("")
                        + item.fault().getMessage())
                .toList();
    }
}
