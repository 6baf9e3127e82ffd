package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the orders from before of a file to the topic of all of them, one record each. A repeated file is harmless
 * because an order that is there is left as it is.
 */
record HistoryFileConsumer(DocumentReader<HistoryJson> reader, RecordPublisher publisher) implements FileConsumer {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String TOPIC = "order.history";

    /** Key of an order whose number cannot be read; the flow parks it. */
    private static final String UNKNOWN_ORDER = "unknown";

    @Override
    public boolean isFor(Tenant tenant) {
        return true;
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        List<InboundDocument> documents = file.documents();
        List<UnreadableItem> unreadable = new ArrayList<>();
        List<OutboundRecord> records = new ArrayList<>();
        for (InboundDocument document : documents) {
            records.add(record(tenant, document, unreadable));
        }
        ItemReader.checkBudget(tenant, file.name(), unreadable, documents.size());
        records.forEach(publisher::publish);
        return new FileResult(
                records.size(),
                unreadable.stream().map(item -> item.fault().getMessage()).toList());
    }

    private OutboundRecord record(Tenant tenant, InboundDocument document, List<UnreadableItem> unreadable) {
        String key = UNKNOWN_ORDER;
        try {
            HistoricOrder order = reader.read(tenant, document, HistoryJson::toOrder);
            key = order.number().value();
        } catch (PermanentFault fault) {
            unreadable.add(new UnreadableItem(List.of(unreadable.size()), document, fault));
        }
        byte[] body = JSON.writeValueAsBytes(document.content());
        Map<String, String> headers = Map.of(InboundDocument.ORIGIN_HEADER, document.origin());
        return new OutboundRecord(tenant.id(), TOPIC, key, body, headers);
    }
}
