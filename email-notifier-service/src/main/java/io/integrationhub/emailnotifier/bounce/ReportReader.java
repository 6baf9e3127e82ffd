package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.BounceFlow.Reports;
import io.integrationhub.emailnotifier.mail.BounceReport;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.TenantMappings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads reports: events of SendGrid, reports of the bounce mailbox, or whatever the tenant's mapping turns into such
 * reports.
 */
record ReportReader(TenantMappings mapping) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SENDGRID = "sendgrid";

    /** @throws PermanentFault {@code MAIL_REPORT_MALFORMED}; never quotes the content */
    Reports read(Tenant tenant, InboundRecord message) {
        JsonNode body = parsed(message.body());
        String master = EmailSettings.masterOf(tenant);
        if (body.path("source").asString("").equals(MailboxReport.SOURCE)) {
            return new Reports(MailboxReport.SOURCE, MailboxReport.all(body), message.correlationId());
        }
        return master.equals(SENDGRID)
                ? new Reports(SENDGRID, ofSendGrid(body), message.correlationId())
                : new Reports(master, MailboxReport.all(mapped(tenant, body)), message.correlationId());
    }

    private static List<BounceReport> ofSendGrid(JsonNode body) {
        Stream<JsonNode> events = body.isArray() ? body.valueStream() : Stream.of(body);
        return events.map(SendGridEvent::report).flatMap(Optional::stream).toList();
    }

    private JsonNode mapped(Tenant tenant, JsonNode body) {
        Object mapped = mapping.apply(tenant, JSON.convertValue(body, Object.class));
        return JSON.valueToTree(mapped);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            throw new PermanentFault(BounceFault.MAIL_REPORT_MALFORMED, "the report is not JSON");
        }
    }
}
