package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.report.FeedPart;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.document.FeedFile;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the parts of a file, one record each, to the topic of all reports, and the rows that cannot be read as
 * records of their own. A file that is consumed again yields the same parts, which are recognized by their names.
 */
record StockFileConsumer(StockReportReader reader, RecordPublisher publisher) implements FileConsumer {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public boolean isFor(Tenant tenant) {
        return StockTenant.isMastered(tenant);
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        ReportHeaders headers =
                ReportHeaders.ofPart(new FeedPart(file.id() + " unreadable", 1, 1), file.writtenAt(), false);
        FeedFile feed = file.feed(tenant, new StockFeedCheck(reader, tenant, headers));
        UnreadableItems unreadable = new UnreadableItems(reader, publisher);
        unreadable.publish(tenant, feed.unreadable(), headers);
        publish(tenant, file, feed.parts());
        return new FileResult(
                feed.parts().size() + feed.unreadable().size(), unreadable.findings(tenant, feed.unreadable()));
    }

    private void publish(Tenant tenant, InboundFile file, List<InboundDocument> parts) {
        String feed = file.id();
        for (int number = 1; number <= parts.size(); number++) {
            FeedPart part = new FeedPart(feed, number, parts.size());
            InboundDocument document = parts.get(number - 1);
            Map<String, String> headers = new HashMap<>(ReportHeaders.ofPart(part, file.writtenAt(), file.isFullFeed())
                    .toMap());
            headers.put(InboundDocument.ORIGIN_HEADER, document.origin());
            byte[] body = JSON.writeValueAsBytes(document.content());
            // All parts have the same key, so that they arrive in order.
            publisher.publish(new OutboundRecord(tenant.id(), UnreadableItems.TOPIC, feed, body, headers));
        }
    }
}
