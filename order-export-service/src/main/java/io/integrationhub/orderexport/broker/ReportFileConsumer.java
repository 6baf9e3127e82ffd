package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes the reports of a file to the topic of all reports, one record each. A repeated file is harmless because
 * repeated reports change nothing.
 */
record ReportFileConsumer(DocumentReader<ReportJson> reports, RecordPublisher publisher) implements FileConsumer {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String TOPIC = "order.inbound";

    /** Key of a report whose order cannot be read; the flow parks it. */
    private static final String UNKNOWN_ORDER = "unknown";

    @Override
    public boolean isFor(Tenant tenant) {
        return OrderExportSettings.exports(tenant);
    }

    @Override
    public int consume(Tenant tenant, InboundFile file) {
        List<InboundDocument> documents = file.documents();
        documents.forEach(document -> publish(tenant, document));
        return documents.size();
    }

    private void publish(Tenant tenant, InboundDocument document) {
        byte[] body = JSON.writeValueAsBytes(document.content());
        publisher.publish(new OutboundRecord(tenant.id(), TOPIC, key(tenant, document), body, Map.of()));
    }

    private String key(Tenant tenant, InboundDocument document) {
        try {
            return reports.read(tenant, document, ReportJson::toReport).order().value();
        } catch (PermanentFault _) {
            return UNKNOWN_ORDER;
        }
    }
}
