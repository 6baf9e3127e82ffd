package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.system.Tasks;
import io.integrationhub.system.http.CallLimits;
import io.integrationhub.system.http.CallLimitsFactory;
import io.integrationhub.system.http.FailedAttempt;
import io.integrationhub.system.http.ResponseClassifier;
import io.integrationhub.system.settings.CircuitSettings;
import io.integrationhub.system.settings.RetrySettings;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The mail server of one tenant.
 *
 * @param name names the server in messages
 */
record SmtpServer(
        String name, SmtpSettings settings, SmtpConnections connections, CallLimits limits, InstantSource clock) {

    private static final CircuitSettings CIRCUIT = new CircuitSettings(10, 5, 50, Duration.ofSeconds(15), 3);

    static SmtpServer of(TenantId tenant, SmtpSettings settings, CallLimitsFactory factory, InstantSource clock) {
        CallLimits.Settings limits = new CallLimits.Settings(
                settings.connections(),
                settings.mailsPerSecond(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                RetrySettings.NONE,
                CIRCUIT);
        String name = tenant + "." + SmtpSettings.ADAPTER;
        ResponseClassifier classifier =
                new ResponseClassifier(name, new SmtpFaultRules(), clock, RetrySettings.NONE.maxRetryAfter());
        return new SmtpServer(
                name,
                settings,
                new SmtpConnections(settings, clock),
                factory.forEvents(new CallLimitsFactory.Target(tenant, SmtpSettings.ADAPTER), limits, classifier),
                clock);
    }

    /** Sends a mail within the limits. */
    SendResult send(OutgoingMail mail) {
        return limits.run(() -> attempt(mail));
    }

    private SendResult attempt(OutgoingMail mail) {
        Optional<SmtpConnection> kept = connections.takeIdle();
        if (kept.isEmpty()) {
            return within(mail, Optional.empty());
        }
        try {
            return within(mail, kept);
        } catch (FailedAttempt stale) {
            if (stale.fault().code() != MailTransportFault.MAIL_SERVER_UNREACHABLE) {
                throw stale;
            }
            // The server closed a connection that was kept; on a new one the mail is sent for the first time.
            return within(mail, Optional.empty());
        }
    }

    /** A server that answers each command just in time must not keep the mail for ever. */
    private SendResult within(OutgoingMail mail, Optional<SmtpConnection> kept) {
        AtomicReference<SmtpConnection> used = new AtomicReference<>();
        kept.ifPresent(used::set);
        Duration limit = settings.connectTimeout().plus(settings.timeout());
        Future<SendResult> sending = Tasks.ON_VIRTUAL_THREADS.start("smtp-" + name, () -> send(mail, used), () -> {});
        try {
            return sending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FailedAttempt failed) {
                throw failed;
            }
            throw new IllegalStateException("a mail cannot be sent", e.getCause());
        } catch (TimeoutException e) {
            return interrupted(sending, used, e);
        } catch (InterruptedException e) {
            SendResult result = interrupted(sending, used, e);
            Thread.currentThread().interrupt();
            return result;
        }
    }

    /** Interrupting the virtual thread closes its socket. */
    private SendResult interrupted(Future<SendResult> sending, AtomicReference<SmtpConnection> used, Exception cause) {
        SmtpConnection connection = used.get();
        boolean completing = connection != null && connection.isCompleting();
        sending.cancel(true);
        if (completing) {
            return new SendResult.Unknown(name + " did not confirm the mail in time");
        }
        throw SmtpFailure.unreachable(name + " did not take the mail in time", cause);
    }

    private SendResult send(OutgoingMail mail, AtomicReference<SmtpConnection> used) {
        SmtpConnection connection = used.get();
        try {
            if (connection == null) {
                connection = connections.open();
                used.set(connection);
            }
            connection.deliver(MimeMail.of(connections.session(), mail, clock.instant()), clock.instant());
            connections.release(connection);
            return new SendResult.Accepted("");
        } catch (MessagingException failure) {
            boolean unknown = connection != null && connection.isCompleting() && !SmtpFailure.isAnswered(failure);
            if (connection != null) {
                SmtpConnections.discard(connection);
            }
            return unknown
                    ? new SendResult.Unknown(name + " broke the connection before it confirmed the mail")
                    : SmtpFailure.of(name, failure);
        }
    }

    /** Signs in and out, for the doctor. */
    Connection connection() {
        String subject = SmtpSettings.ADAPTER + ": sign in at " + settings.host() + ":" + settings.effectivePort();
        return new Connection(subject, () -> {
            try {
                SmtpConnections.discard(connections.open());
                return Diagnosis.healthy(subject, "it accepts the connection");
            } catch (MessagingException e) {
                return Diagnosis.unhealthy(
                        subject,
                        "it cannot be used: "
                                + EncryptionFailure.of(e)
                                        .map(MailTransportFault::name)
                                        .orElse(e.getClass().getSimpleName()),
                        "check email-notifier.smtp.host, .port, .security, .trusted-certificates, .username and"
                                + " .password");
            }
        });
    }
}
