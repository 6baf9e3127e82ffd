package io.integrationhub.orderexport.broker;

import static io.integrationhub.orderexport.broker.OrderMessageFault.ORDER_REPORT_MALFORMED;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.progress.OrderReport;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.FileConsumer;
import io.integrationhub.system.file.FileResult;
import io.integrationhub.system.file.InboundFile;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.inbound.PartiallyRead;
import java.util.function.Consumer;

/**
 * Publishes the reports in a file to the topic of all reports, one record each. Reading a file again is harmless
 * because repeated reports change nothing.
 */
record ReportFileConsumer(ReportReader reports, FileRecords records) implements FileConsumer {

    ReportFileConsumer(ReportReader reports, RecordPublisher publisher) {
        this(reports, new FileRecords("order.inbound", publisher));
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return OrderExportSettings.exports(tenant);
    }

    @Override
    public FileResult consume(Tenant tenant, InboundFile file) {
        return records.publish(tenant, file, this::orderOf);
    }

    private String orderOf(Tenant tenant, InboundDocument document, Consumer<PermanentFault> unreadable) {
        PartiallyRead<OrderReport> report = reports.read(tenant, document);
        if (!report.unreadable().isEmpty()) {
            String parts = String.join("; ", report.unreadable());
            unreadable.accept(new PermanentFault(ORDER_REPORT_MALFORMED, parts));
        }
        return report.value().order().value();
    }
}
