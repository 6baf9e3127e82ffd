package io.integrationhub.orderexport.broker;

import static io.integrationhub.orderexport.broker.OrderMessageFault.ORDER_REPORT_MALFORMED;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.document.ItemReader;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.inbound.PartiallyRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the reports of a file to the topic of all reports, one record each. A repeated file is harmless because
 * repeated reports change nothing.
 */
record ReportFileConsumer(ReportReader reports, RecordPublisher publisher) implements FileConsumer {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String TOPIC = "order.inbound";

    /** Key of a report whose order cannot be read; the flow parks it. */
    private static final String UNKNOWN_ORDER = "unknown";

    @Override
    public boolean isFor(Tenant tenant) {
        return OrderExportSettings.exports(tenant);
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
            PartiallyRead<OrderReport> report = reports.read(tenant, document);
            key = report.value().order().value();
            if (!report.unreadable().isEmpty()) {
                String parts = String.join("; ", report.unreadable());
                unreadable.add(unreadable(document, new PermanentFault(ORDER_REPORT_MALFORMED, parts), unreadable));
            }
        } catch (PermanentFault fault) {
            unreadable.add(unreadable(document, fault, unreadable));
        }
        byte[] body = JSON.writeValueAsBytes(document.content());
        Map<String, String> headers = Map.of(InboundDocument.ORIGIN_HEADER, document.origin());
        return new OutboundRecord(tenant.id(), TOPIC, key, body, headers);
    }

    private static UnreadableItem unreadable(
            InboundDocument document, PermanentFault fault, List<UnreadableItem> before) {
        return new UnreadableItem(List.of(before.size()), document, fault);
    }
}
