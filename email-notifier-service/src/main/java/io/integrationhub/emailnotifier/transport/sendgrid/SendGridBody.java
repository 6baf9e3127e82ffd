package io.integrationhub.emailnotifier.transport.sendgrid;

import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of a request that sends one mail (POST /v3/mail/send). */
final class SendGridBody {

    private static final Set<String> WITH_TOKEN =
            Set.of(MailType.EMAIL_VERIFICATION.code(), MailType.PASSWORD_RESET.code());

    private SendGridBody() {}

    static Map<String, Object> of(OutgoingMail mail, SendGridSettings settings) {
        boolean tracked = settings.tracking() && !WITH_TOKEN.contains(mail.type());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "personalizations",
                List.of(Map.of("to", List.of(address(mail.to())), "custom_args", Map.of("hub_mail", mail.id()))));
        body.put("from", address(mail.from()));
        mail.replyTo().ifPresent(replyTo -> body.put("reply_to", address(replyTo)));
        body.put("subject", mail.content().subject());
        body.put(
                "content",
                List.of(
                        Map.of("type", "text/plain", "value", mail.content().text()),
                        Map.of("type", "text/html", "value", mail.content().html())));
        body.put(
                "headers",
                Map.of(
                        "Message-ID",
                        "<" + mail.messageId() + ">",
                        "Auto-Submitted",
                        "auto-generated",
                        "X-Hub-Event-Id",
                        mail.id()));
        body.put("categories", List.of(mail.type()));
        body.put(
                "tracking_settings",
                Map.of("click_tracking", Map.of("enable", tracked), "open_tracking", Map.of("enable", tracked)));
        if (settings.sandboxMode()) {
            body.put("mail_settings", Map.of("sandbox_mode", Map.of("enable", true)));
        }
        return body;
    }

    private static Map<String, String> address(Recipient recipient) {
        return recipient.name().isBlank()
                ? Map.of("email", recipient.address().value())
                : Map.of("email", recipient.address().value(), "name", recipient.name());
    }
}
