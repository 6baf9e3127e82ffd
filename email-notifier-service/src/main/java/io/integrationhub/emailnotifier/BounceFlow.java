package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.ledger.Suppressions;
import io.integrationhub.emailnotifier.mail.BounceReport;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.util.List;
import java.util.Map;

/** Stops mails to addresses that bounce or whose owners complain, and informs the other services. */
public class BounceFlow {

    private static final String TOPIC = "mail.events";
    private static final String BOUNCED = "hub.mail.bounced.v1";

    private final Suppressions suppressions;
    private final EventPublisher publisher;

    BounceFlow(Suppressions suppressions, EventPublisher publisher) {
        this.suppressions = suppressions;
        this.publisher = publisher;
    }

    /** Reports about several mails. */
    public record Reports(String source, List<BounceReport> reports, String correlationId) {

        public Reports {
            reports = List.copyOf(reports);
        }
    }

    /** Records reports. Repeating them changes nothing, and publishes the same events. */
    public BounceOutcome record(Tenant tenant, Reports reports) {
        List<BounceReport> permanent =
                reports.reports().stream().filter(BounceReport::isPermanent).toList();
        for (BounceReport report : permanent) {
            publisher.publish(TOPIC, event(tenant, reports, report));

            // Last: a crash before this line publishes the event again, with the same id.
            suppressions.add(tenant.id(), report.address(), report.kind().code(), reports.source());
        }
        return permanent.isEmpty() ? new BounceOutcome.Irrelevant() : new BounceOutcome.Recorded(permanent.size());
    }

    private static HubEvent event(Tenant tenant, Reports reports, BounceReport report) {
        String hash = report.address().hash(tenant.id().value());
        return new HubEvent(
                tenant.id(),
                BOUNCED,
                hash.substring(0, 12),
                hash,
                HubEvent.idFrom(tenant.id() + "|" + report.id(), BOUNCED),
                report.at(),
                reports.correlationId(),
                report.id(),
                Map.of(
                        "email", report.address().value(),
                        "kind", report.kind().code(),
                        "source", reports.source(),
                        "detail", report.detail()));
    }
}
