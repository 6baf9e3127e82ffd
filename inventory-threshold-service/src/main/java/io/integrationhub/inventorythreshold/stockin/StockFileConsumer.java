package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the parts of a file, one record each, to the topic of all reports. A file that is consumed again yields the
 * same parts, which are recognised by their names.
 */
record StockFileConsumer(RecordPublisher publisher) implements FileConsumer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = "inventory.inbound";

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public int consume(Tenant tenant, InboundFile file) {
        List<InboundDocument> parts = file.parts();
        String feed = file.id();
        for (int number = 1; number <= parts.size(); number++) {
            FeedPart part = new FeedPart(feed, number, parts.size());
            ReportHeaders headers =
                    new ReportHeaders(Optional.of(part), Optional.of(file.writtenAt()), file.isFullFeed());
            byte[] body = JSON.writeValueAsBytes(parts.get(number - 1).content());
            // All parts have the same key, so that they arrive in order.
            publisher.publish(new OutboundRecord(tenant.id(), TOPIC, feed, body, headers.toMap()));
        }
        return parts.size();
    }
}
