package io.integrationhub.orderexport.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import io.integrationhub.system.file.InboxFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands the reports of a file to the broker, one record each, where those from webhooks and polls are too. A file that
 * comes twice does no harm: repeated reports change nothing.
 */
record ReportIntake(TenantId tenant, ReportFile file, ReportReader reports, RecordPublisher publisher)
        implements InboxFolder.Taker {

    private static final Logger log = LoggerFactory.getLogger(ReportIntake.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOPIC = "order.inbound";

    /** A report nobody can tell the order of is for the flow to park. */
    private static final String KEYLESS = "unknown";

    @Override
    public void take(String name, byte[] content, Instant writtenAt) {
        List<?> found = read(content);
        found.forEach(this::publish);
        log.atInfo()
                .addKeyValue("tenant", tenant)
                .addKeyValue("detail", found.size() + " reports")
                .log("Took the reports of a file");
    }

    private List<?> read(byte[] content) {
        try {
            return file.read(content);
        } catch (PermanentFault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("A file with reports is put aside in .failed, with the reason beside it");
            throw fault;
        }
    }

    private void publish(Object report) {
        byte[] body = JSON.writeValueAsBytes(report);
        publisher.publish(new OutboundRecord(tenant, TOPIC, key(body), body, Map.of()));
    }

    private String key(byte[] body) {
        try {
            return reports.read(tenant, body).order().value();
        } catch (PermanentFault _) {
            return KEYLESS;
        }
    }
}
