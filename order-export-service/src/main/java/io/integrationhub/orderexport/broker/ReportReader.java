package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.inbound.PartiallyRead;
import io.integrationhub.system.settings.InboundSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Reads reports of order masters. */
record ReportReader(DocumentReader<ReportJson> documents, InstantSource clock) {

    /** What can be left out of a report, because each of its values applies on its own. */
    private static final List<String> PARTS =
            List.of("lines", "deliveries", "returns", "refunds", "delay", "payment", "invoice", "invoices");

    /** @throws io.integrationhub.core.fault.PermanentFault {@code ORDER_REPORT_MALFORMED}, {@code MAPPING_FAILED} */
    PartiallyRead<OrderReport> read(Tenant tenant, InboundRecord message) {
        return read(tenant, documents.document(message));
    }

    /** Faults as {@link #read(Tenant, InboundRecord)}. */
    PartiallyRead<OrderReport> read(Tenant tenant, InboundDocument document) {
        Instant latest = clock.instant().plus(InboundSettings.of(tenant).maxTimeAhead());
        return documents.readInParts(tenant, document, PARTS, form -> form.toReport(latest));
    }
}
