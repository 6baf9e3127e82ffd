package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.emailnotifier.mail.BounceReport;
import io.integrationhub.emailnotifier.mail.BounceReport.Kind;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The neutral form of reports: {@code {reports: [{id, email, kind, permanent, detail, at}]}}. The bounce mailbox writes
 * it, and mappings of other services yield it.
 */
final class MailboxReport {

    static final String SOURCE = "bounce-mailbox";

    private MailboxReport() {}

    /** All reports whose address is one. */
    static List<BounceReport> all(JsonNode body) {
        return body.path("reports")
                .valueStream()
                .map(MailboxReport::report)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BounceReport> report(JsonNode report) {
        Kind kind = report.path("kind").asString("").equals(Kind.COMPLAINT.code()) ? Kind.COMPLAINT : Kind.BOUNCE;
        return EmailAddress.find(report.path("email").asString(""))
                .map(address -> new BounceReport(
                        report.path("id").asString(""),
                        address,
                        kind,
                        report.path("permanent").asBoolean(true),
                        report.path("detail").asString(""),
                        time(report.path("at").asString(""))));
    }

    private static Instant time(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException _) {
            throw new PermanentFault(BounceFault.MAIL_REPORT_MALFORMED, "'at' of a report is no time");
        }
    }

    /** The neutral form of one report. */
    static Map<String, Object> body(BounceReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", report.id());
        fields.put("email", report.address().value());
        fields.put("kind", report.kind().code());
        fields.put("permanent", report.isPermanent());
        fields.put("detail", report.detail());
        fields.put("at", report.at().toString());
        return Map.of("source", SOURCE, "reports", List.of(fields));
    }
}
