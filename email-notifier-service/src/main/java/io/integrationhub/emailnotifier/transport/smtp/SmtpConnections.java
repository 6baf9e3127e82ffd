package io.integrationhub.emailnotifier.transport.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The kept connections of one tenant. How many are in use at once is limited elsewhere. */
final class SmtpConnections implements AutoCloseable {

    private final SmtpSettings settings;
    private final Session session;
    private final InstantSource clock;
    private final ConcurrentLinkedDeque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.session = Session.getInstance(SessionProperties.of(settings));
        this.clock = clock;
    }

    Session session() {
        return session;
    }

    /** The kept connection that was used last; empty if there is none that the server may still have open. */
    Optional<SmtpConnection> takeIdle() {
        Instant oldest = clock.instant().minus(settings.idleTime());
        for (SmtpConnection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
            if (kept.usedAt().isAfter(oldest)) {
                return Optional.of(kept);
            }
            discard(kept);
        }
        return Optional.empty();
    }

    /** Opens a connection. */
    SmtpConnection open() throws MessagingException {
        SmtpConnection connection = new SmtpConnection(session, settings.security() == SmtpSettings.Security.TLS);
        String password = settings.password() == null
                ? ""
                : Objects.requireNonNull(settings.password()).value();
        if (settings.authenticates()) {
            connection.connect(settings.host(), settings.effectivePort(), settings.username(), password);
        } else {
            connection.connect(settings.host(), settings.effectivePort(), null, null);
        }
        return connection;
    }

    /** Keeps a connection after use, unless it was used often enough. */
    void release(SmtpConnection connection) {
        if (connection.mails() < settings.mailsPerConnection()) {
            idle.addFirst(connection);
        } else {
            discard(connection);
        }
    }

    /** Closes connections that were not used for a while, before the server does. */
    void closeUnused() {
        Instant oldest = clock.instant().minus(settings.idleTime());
        idle.removeIf(kept -> {
            boolean unused = !kept.usedAt().isAfter(oldest);
            if (unused) {
                discard(kept);
            }
            return unused;
        });
    }

    static void discard(SmtpConnection connection) {
        try {
            connection.close();
        } catch (MessagingException _) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        for (SmtpConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            discard(kept);
        }
    }
}
