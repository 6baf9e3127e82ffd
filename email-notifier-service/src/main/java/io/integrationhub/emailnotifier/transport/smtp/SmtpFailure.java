package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.system.http.FailedAttempt;
import io.integrationhub.system.http.FaultRule.Outage;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What the failures of a mail server mean (RFC 5321, 4.2; RFC 3463). The server's texts are not repeated. */
final class SmtpFailure {

    private static final int PERMANENT = 500;
    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final Duration POSTPONED = Duration.ofMinutes(1);
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private SmtpFailure() {}

    /**
     * A response of the server.
     *
     * @param toRecipient whether it answers the command that names the recipient
     */
    private record Reply(int code, boolean toRecipient, String text) {

        String shown() {
            Matcher enhanced = ENHANCED.matcher(text);
            return code + (enhanced.find() ? " " + enhanced.group() : "");
        }
    }

    /**
     * What a mail that the server did not accept ends with.
     *
     * @throws FailedAttempt if it may be accepted later
     */
    static SendResult of(String server, MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            throw outage(
                    MailTransportFault.MAIL_CREDENTIALS_REJECTED,
                    server + " rejects user name and password: check email-notifier.smtp.username and .password",
                    failure,
                    Outage.CREDENTIALS_REJECTED);
        }
        EncryptionFailure.of(failure).ifPresent(code -> {
            throw outage(
                    code,
                    server + " offers no encryption that can be trusted: check email-notifier.smtp.host, .security and"
                            + " .trusted-certificates",
                    failure,
                    Outage.CREDENTIALS_REJECTED);
        });
        Optional<Reply> reply = reply(failure);
        if (reply.isEmpty() || reply.get().code() == SERVICE_NOT_AVAILABLE) {
            throw outage(
                    MailTransportFault.MAIL_SERVER_UNREACHABLE,
                    server + " cannot be reached, or closed the connection before it accepted the mail",
                    failure,
                    Outage.UNAVAILABLE);
        }
        return of(server, reply.get());
    }

    private static SendResult of(String server, Reply reply) {
        if (reply.code() < PERMANENT) {
            TransientFault fault = new TransientFault(
                            MailTransportFault.MAIL_POSTPONED, server + " responded " + reply.shown())
                    .retryAfter(POSTPONED);
            throw new FailedAttempt(fault, false, Outage.NONE);
        }
        MailTransportFault code = reply.toRecipient()
                ? MailTransportFault.MAIL_RECIPIENT_REJECTED
                : MailTransportFault.MAIL_DELIVERY_REJECTED;
        return new SendResult.Refused(code, reply.toRecipient(), server + " responded " + reply.shown());
    }

    /** The failure of a mail whose connection broke, or that took too long, before it can have been accepted. */
    static FailedAttempt unreachable(String detail, Throwable cause) {
        return outage(MailTransportFault.MAIL_SERVER_UNREACHABLE, detail, cause, Outage.UNAVAILABLE);
    }

    private static FailedAttempt outage(MailTransportFault code, String detail, Throwable cause, Outage outage) {
        // The library's messages quote addresses, so that only the kind of failure is kept.
        TransientFault fault =
                new TransientFault(code, detail + " (" + cause.getClass().getSimpleName() + ")");
        return new FailedAttempt(fault, false, outage);
    }

    /** Whether the server has answered, so that its answer is the outcome. */
    static boolean isAnswered(MessagingException failure) {
        return reply(failure).isPresent();
    }

    private static Optional<Reply> reply(MessagingException failure) {
        for (Exception each = failure; each != null; each = next(each)) {
            String text = String.valueOf(each.getMessage());
            Optional<Reply> reply = switch (each) {
                case SMTPAddressFailedException it -> Optional.of(new Reply(it.getReturnCode(), true, text));
                case SMTPSenderFailedException it -> Optional.of(new Reply(it.getReturnCode(), false, text));
                case SMTPSendFailedException it
                when it.getNextException() == null -> Optional.of(new Reply(it.getReturnCode(), false, text));
                default -> Optional.empty();
            };
            if (reply.isPresent() && reply.get().code() > 0) {
                return reply;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
