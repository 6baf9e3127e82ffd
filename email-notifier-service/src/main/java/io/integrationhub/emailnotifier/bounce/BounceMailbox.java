package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.mail.BounceReport;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the tenant's bounce mailbox. A report is deleted only after the broker has it; a crash in between publishes it
 * again, which is harmless.
 */
record BounceMailbox(RecordPublisher publisher, InstantSource clock) implements PeriodicJob, ConnectionCheck {

    static final String TOPIC = "email.inbound";

    private static final Logger log = LoggerFactory.getLogger(BounceMailbox.class);

    private static final int MAX_REPORTS = 200;
    private static final int FETCHED_TOGETHER = 200;
    private static final FetchProfile WHAT_THEY_ARE = new FetchProfile();

    static {
        WHAT_THEY_ARE.add(FetchProfile.Item.CONTENT_INFO);
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "bounce-mailbox";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return MailboxSettings.isUsed(tenant);
    }

    @Override
    public Duration interval(Tenant tenant) {
        return MailboxSettings.of(tenant).interval();
    }

    /** Reads at most a few hundred reports; the others follow with the next run. Other mails may be any number. */
    @Override
    public void run(Tenant tenant) {
        if (DryRun.isOn(tenant)) {
            return;
        }
        MailboxSettings settings = MailboxSettings.of(tenant);
        try (Store store = connected(settings);
                Folder folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_WRITE);
            int count = folder.getMessageCount();
            int published = 0;
            for (int first = 1; first <= count && published < MAX_REPORTS; first += FETCHED_TOGETHER) {
                Message[] mails = folder.getMessages(first, Math.min(count, first + FETCHED_TOGETHER - 1));
                folder.fetch(mails, WHAT_THEY_ARE);
                for (Message mail : mails) {
                    published += read(tenant, settings, mail);
                }
            }
        } catch (MessagingException e) {
            throw new TransientFault(
                    BounceFault.BOUNCE_MAILBOX_UNREACHABLE,
                    "the bounce mailbox cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** Publishes the reports of a mail; returns their number. */
    private int read(Tenant tenant, MailboxSettings settings, Message mail) throws MessagingException {
        List<BounceReport> reports = reports(tenant, mail);
        for (BounceReport report : reports) {
            String key = report.address().hash(tenant.id().value());
            byte[] body = JSON.writeValueAsBytes(MailboxReport.body(report));
            publisher.publish(new OutboundRecord(tenant.id(), TOPIC, key, body, Map.of()));
        }
        boolean done = !reports.isEmpty() || settings.deleteOthers();
        mail.setFlag(done ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        return reports.size();
    }

    /** A mail whose parts cannot be read must not keep those behind it from being read. */
    private List<BounceReport> reports(Tenant tenant, Message mail) throws MessagingException {
        try {
            return DeliveryStatus.reports(mail, clock.instant());
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException e) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", e.getClass().getSimpleName())
                    .log("A mail in the bounce mailbox is malformed and is left out");
            return List.of();
        }
    }

    private static Store connected(MailboxSettings settings) throws MessagingException {
        String protocol = settings.protocol().name().toLowerCase(Locale.ROOT);
        Properties properties = new Properties();
        String millis = String.valueOf(settings.timeout().toMillis());
        for (String name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail." + protocol + "." + name, millis);
        }
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        Store store = Session.getInstance(properties).getStore(protocol);
        String password = settings.password() == null ? "" : settings.password().value();
        store.connect(settings.host(), settings.port() > 0 ? settings.port() : -1, settings.username(), password);
        return store;
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        if (!MailboxSettings.isUsed(tenant)) {
            return List.of();
        }
        MailboxSettings settings = MailboxSettings.of(tenant);
        String subject = "bounce mailbox: sign in at " + settings.host();
        return List.of(new Connection(subject, settings.host() + "/" + settings.username(), () -> {
            try (Store _ = connected(settings)) {
                return Diagnosis.healthy(subject, "it accepts user and password");
            } catch (MessagingException e) {
                return Diagnosis.unhealthy(
                        subject,
                        "it cannot be used: " + e.getClass().getSimpleName(),
                        "check email-notifier.bounce-mailbox.host, .protocol, .port, .username and .password");
            }
        }));
    }
}
