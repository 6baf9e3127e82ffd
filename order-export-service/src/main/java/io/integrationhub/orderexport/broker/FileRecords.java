package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the documents of a file to one topic, a record each, unless too many of them cannot be read. */
record FileRecords(String topic, RecordPublisher publisher) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Key of a document whose order cannot be read; the flow parks it. */
    private static final String UNKNOWN_ORDER = "unknown";

    /** Reads the number of the order that a document is about, which keys its record. */
    @FunctionalInterface
    interface OrderKey {

        /**
         * The order's number.
         *
         * @param unreadable receives the fault of a document of which only a part can be read
         * @throws PermanentFault if the order cannot be read
         */
        String read(Tenant tenant, InboundDocument document, Consumer<PermanentFault> unreadable);
    }

    FileResult publish(Tenant tenant, InboundFile file, OrderKey key) {
        List<InboundDocument> documents = file.documents();
        List<UnreadableItem> unreadable = new ArrayList<>();
        List<OutboundRecord> records = new ArrayList<>();
        for (InboundDocument document : documents) {
            records.add(record(tenant, document, key, unreadable));
        }
        ItemReader.checkBudget(tenant, file.name(), unreadable, documents.size());
        records.forEach(publisher::publish);
        return new FileResult(
                records.size(),
                unreadable.stream().map(item -> item.fault().getMessage()).toList());
    }

    private OutboundRecord record(
            Tenant tenant, InboundDocument document, OrderKey key, List<UnreadableItem> unreadable) {
        Consumer<PermanentFault> faults =
                fault -> unreadable.add(new UnreadableItem(List.of(unreadable.size()), document, fault));
        String number = UNKNOWN_ORDER;
        try {
            number = key.read(tenant, document, faults);
        } catch (PermanentFault fault) {
            faults.accept(fault);
        }
        byte[] body = JSON.writeValueAsBytes(document.content());
        Map<String, String> headers = Map.of(InboundDocument.ORIGIN_HEADER, document.origin());
        return new OutboundRecord(tenant.id(), topic, number, body, headers);
    }
}
