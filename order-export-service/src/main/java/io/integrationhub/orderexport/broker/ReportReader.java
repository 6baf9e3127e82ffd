package io.integrationhub.orderexport.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.settings.InboundSettings;
import java.time.Instant;
import java.time.InstantSource;

/** Reads reports of order masters. */
record ReportReader(DocumentReader<ReportJson> documents, InstantSource clock) {

    /** @throws io.integrationhub.core.fault.PermanentFault {@code ORDER_REPORT_MALFORMED}, {@code MAPPING_FAILED} */
    OrderReport read(Tenant tenant, InboundRecord message) {
        return read(tenant, documents.document(message));
    }

    /** Faults as {@link #read(Tenant, InboundRecord)}. */
    OrderReport read(Tenant tenant, InboundDocument document) {
        Instant latest = clock.instant().plus(InboundSettings.of(tenant).maxTimeAhead());
        return documents.read(tenant, document, form -> form.toReport(latest));
    }
}
