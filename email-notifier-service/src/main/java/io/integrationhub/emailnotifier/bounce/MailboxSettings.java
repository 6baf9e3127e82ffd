package io.integrationhub.emailnotifier.bounce;

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
 * The mailbox that receives what mail servers report about mails that could not be delivered: the mailbox of the
 * sender's address.
 *
 * @param host Host name of the server. Empty for no mailbox.
 * @param protocol How it is read: imaps, pop3s, or without encryption imap or pop3.
 * @param port Port; by default that of the protocol.
 * @param username User name.
 * @param password Password of the user.
 * @param folder Folder that is read; POP3 knows INBOX only.
 * @param interval Interval between two polls.
 * @param timeout Time for each command.
 * @param deleteOthers Whether mails that are no reports are deleted as well; otherwise they are marked as seen and
 *     stay.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.bounce-mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("imaps") Protocol protocol,
        @DefaultValue("0") int port,
        @DefaultValue("") String username,
        @Nullable Secret password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("false") boolean deleteOthers) {

    private static final String NAME = "email-notifier.bounce-mailbox";

    static final TenantSection<MailboxSettings> SECTION =
            TenantSection.of(NAME, MailboxSettings.class).checkedBy(MailboxSettings::validate);

    /** How a mailbox is read. */
    enum Protocol {
        IMAPS,
        POP3S,
        IMAP,
        POP3
    }

    static MailboxSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    static boolean isUsed(Tenant tenant) {
        return EmailSettings.sends(tenant) && !of(tenant).host().isBlank();
    }

    private static void validate(Tenant tenant, MailboxSettings settings, Findings findings) {
        if (settings.host().isBlank()) {
            return;
        }
        if (settings.username().isBlank() || settings.password() == null) {
            findings.add(NAME + ".username", "username or password is missing: set both");
        }
        boolean isPop3 = settings.protocol() == Protocol.POP3 || settings.protocol() == Protocol.POP3S;
        if (isPop3 && !settings.folder().equalsIgnoreCase("INBOX")) {
            findings.add(NAME + ".folder", "is '" + settings.folder() + "', but POP3 knows INBOX only: use imaps");
        }
        if (!settings.interval().isPositive()) {
            findings.add(NAME + ".interval", "must be positive: write for example 1m");
        }
    }
}
