package io.integrationhub.emailnotifier.transport.smtp;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tenant's mail server, if the master of e-mail is smtp.
 *
 * @param host Host name of the mail server. Required.
 * @param port Port; by default 587 for starttls, 465 for tls and 25 for none.
 * @param security How the connection is encrypted: starttls (a server that does not offer it is not used), tls, or
 *     none.
 * @param allowPlainPassword Whether user name and password are sent without encryption if security is none.
 * @param username User name. Empty for a server that needs none.
 * @param password Password of the user.
 * @param connections Maximum number of connections, which are kept.
 * @param mailsPerConnection Mails after which a connection is replaced.
 * @param idleTime Time without a mail after which a connection is closed.
 * @param mailsPerSecond Maximum number of mails begun per second.
 * @param connectTimeout Time to open a connection.
 * @param timeout Time for one mail, from the first command to the last response.
 * @param trustedCertificates File with certificates in PEM format that are trusted beside those of the platform. Empty
 *     for none.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("starttls") Security security,
        @DefaultValue("false") boolean allowPlainPassword,
        @DefaultValue("") String username,
        @Nullable Secret password,
        @DefaultValue("4") int connections,
        @DefaultValue("100") int mailsPerConnection,
        @DefaultValue("30s") Duration idleTime,
        @DefaultValue("50") int mailsPerSecond,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("") String trustedCertificates) {

    static final String ADAPTER = "smtp";

    private static final String NAME = "email-notifier.smtp";

    static final TenantSection<SmtpSettings> SECTION =
            TenantSection.of(NAME, SmtpSettings.class).checkedBy(SmtpSettings::validate);

    /** How a connection is encrypted. */
    enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    static SmtpSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    static boolean isUsed(Tenant tenant) {
        return EmailSettings.masterOf(tenant).equals(ADAPTER);
    }

    int effectivePort() {
        return port > 0 ? port : security.port;
    }

    boolean authenticates() {
        return !username.isEmpty();
    }

    private static void validate(Tenant tenant, SmtpSettings settings, Findings findings) {
        if (!isUsed(tenant)) {
            return;
        }
        if (settings.host().isBlank()) {
            findings.add(NAME + ".host", "is missing, and smtp is the master of email: write the mail server's name");
        }
        if (settings.authenticates() == (settings.password() == null)) {
            findings.add(NAME + ".password", "is set without username, or the reverse: set both or none");
        }
        if (settings.authenticates() && settings.security() == Security.NONE && !settings.allowPlainPassword()) {
            findings.add(
                    NAME + ".security", "is none, so the password would be sent unencrypted: write starttls or tls");
        }
        if (settings.connections() < 1 || settings.mailsPerConnection() < 1 || settings.mailsPerSecond() < 1) {
            findings.add(
                    NAME + ".connections", "connections, mails-per-connection and mails-per-second are at least 1");
        }
        checkCertificates(settings, findings);
        if (settings.timeout().toMillis() < 1 || settings.connectTimeout().toMillis() < 1) {
            findings.add(NAME + ".timeout", "is too short: write for example 30s");
        }
    }

    private static void checkCertificates(SmtpSettings settings, Findings findings) {
        if (settings.trustedCertificates().isEmpty()) {
            return;
        }
        try {
            TrustedCertificates.of(settings.trustedCertificates());
        } catch (IllegalArgumentException e) {
            findings.add(
                    NAME + ".trusted-certificates",
                    e.getMessage() + ": name a file with certificates in PEM format, or leave it out");
        }
    }
}
