package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.emailnotifier.mail.BounceReport;
import io.integrationhub.emailnotifier.mail.BounceReport.Kind;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An event of SendGrid's Event Webhook. Only some kinds say that an address gets no mails. */
final class SendGridEvent {

    private SendGridEvent() {}

    static Optional<BounceReport> report(JsonNode event) {
        String kind = event.path("event").asString("");
        return switch (kind) {
            // A block is temporary: the server refused this mail, not the address.
            case "bounce" ->
                report(event, Kind.BOUNCE, !event.path("type").asString("").equals("blocked"));
            // SendGrid itself did not send it, because of an earlier bounce or complaint.
            case "dropped" -> ofDropped(event);
            case "spamreport" -> report(event, Kind.COMPLAINT, true);
            default -> Optional.empty();
        };
    }

    private static Optional<BounceReport> ofDropped(JsonNode event) {
        return switch (event.path("reason").asString("")) {
            case "Bounced Address", "Invalid" -> report(event, Kind.BOUNCE, true);
            case "Spam Reporting Address" -> report(event, Kind.COMPLAINT, true);
            default -> Optional.empty();
        };
    }

    private static Optional<BounceReport> report(JsonNode event, Kind kind, boolean isPermanent) {
        String status = event.path("status").asString("");
        return EmailAddress.find(event.path("email").asString(""))
                .map(address -> new BounceReport(
                        event.path("sg_event_id").asString(""),
                        address,
                        kind,
                        isPermanent,
                        status.matches("[0-9.]{1,12}") ? status : "",
                        Instant.ofEpochSecond(event.path("timestamp").asLong(0))));
    }
}
