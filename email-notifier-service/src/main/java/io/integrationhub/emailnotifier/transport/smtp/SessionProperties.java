package io.integrationhub.emailnotifier.transport.smtp;

import java.time.Duration;
import java.util.Properties;

/** The properties of Jakarta Mail for a tenant's mail server (org.eclipse.angus.mail.smtp, package documentation). */
final class SessionProperties {

    private SessionProperties() {}

    static Properties of(SmtpSettings settings) {
        String protocol = settings.security() == SmtpSettings.Security.TLS ? "mail.smtps." : "mail.smtp.";
        Properties properties = new Properties();
        properties.put(protocol + "connectiontimeout", millis(settings.connectTimeout()));
        properties.put(protocol + "timeout", millis(settings.timeout()));
        properties.put(protocol + "writetimeout", millis(settings.timeout()));
        properties.put(protocol + "auth", String.valueOf(settings.authenticates()));
        boolean startTls = settings.security() == SmtpSettings.Security.STARTTLS;
        properties.put(protocol + "starttls.enable", String.valueOf(startTls));
        properties.put(protocol + "starttls.required", String.valueOf(startTls));
        if (settings.security() != SmtpSettings.Security.NONE) {
            properties.put(protocol + "ssl.checkserveridentity", "true");
        }
        if (!settings.trustedCertificates().isEmpty()) {
            properties.put(protocol + "ssl.socketFactory", TrustedCertificates.of(settings.trustedCertificates()));
        }
        // The answer to QUIT tells nothing, and a server that is slow to say goodbye would delay the next mail.
        properties.put(protocol + "quitwait", "false");
        properties.put("mail.transport.protocol", settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp");
        return properties;
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
