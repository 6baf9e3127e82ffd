package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.emailnotifier.MailOutcome;
import io.integrationhub.emailnotifier.MailOutcome.AlreadyReported;
import io.integrationhub.emailnotifier.MailOutcome.Deleted;
import io.integrationhub.emailnotifier.MailOutcome.Expired;
import io.integrationhub.emailnotifier.MailOutcome.Held;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.MailOutcome.OwnToken;
import io.integrationhub.emailnotifier.MailOutcome.Rejected;
import io.integrationhub.emailnotifier.MailOutcome.Sent;
import io.integrationhub.emailnotifier.MailOutcome.Suppressed;
import io.integrationhub.emailnotifier.MailOutcome.Unknown;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.stream.Ending;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a message ends with. */
final class MailEnding {

    private static final Duration BEFORE_RESENDING = Duration.ofSeconds(30);

    private MailEnding() {}

    /**
     * The ending of an outcome.
     *
     * @throws PermanentFault if a person has to act
     * @throws TransientFault if the tenant wants a mail sent again of which it is unknown whether it was sent
     */
    static Ending of(MailOutcome outcome) {
        return switch (outcome) {
            case Sent it -> Ending.of(it, it.subject(), "sent: " + names(it.types()));
            case NothingDue it -> Ending.of(it, it.subject(), "no mail is due; " + it.reasons());
            case AlreadyReported it -> Ending.of(it, it.subject(), "as reported before: " + it.reasons());
            case Suppressed it -> Ending.of(it, it.subject(), "the address gets no mails: " + names(it.types()));
            case Deleted it -> Ending.of(it, it.subject(), "what the mail is about was deleted");
            case OwnToken it -> Ending.of(it, it.subject(), "the service created the token for a mail of its own");
            case Expired it -> Ending.of(it, it.subject(), "the token has expired");
            case Held it -> throw new PermanentFault(MailMessageFault.MAIL_HELD, it.detail());
            case Rejected it -> throw new PermanentFault(MailMessageFault.MAIL_REJECTED, it.detail());
            case Unknown it
            when it.isResent() ->
                throw new TransientFault(MailMessageFault.MAIL_UNKNOWN, it.detail()).retryAfter(BEFORE_RESENDING);
            case Unknown it ->
                throw new PermanentFault(
                        MailMessageFault.MAIL_UNKNOWN,
                        "it is unknown whether a mail about " + it.subject() + " was sent: " + it.detail()
                                + "; replay to send it again");
        };
    }

    private static String names(List<MailType> types) {
        return types.stream().map(MailType::code).collect(Collectors.joining(", "));
    }
}
