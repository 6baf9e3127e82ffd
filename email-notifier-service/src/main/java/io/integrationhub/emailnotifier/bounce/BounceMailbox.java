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
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the tenant's bounce mailbox. A report is deleted only after the broker has it; a crash in between publishes it
 * again, which is harmless.
 */
record BounceMailbox(RecordPublisher publisher, InstantSource clock) implements PeriodicJob, ConnectionCheck {

    static final String TOPIC = "email.inbound";

    private static final int MAX_MAILS = 200;
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

    /** Reads at most a few hundred mails; the others follow with the next run. */
    @Override
    public void run(Tenant tenant) {
        if (DryRun.isOn(tenant)) {
            return;
        }
        MailboxSettings settings = MailboxSettings.of(tenant);
        try (Store store = connected(settings);
                Folder folder = store.getFolder(settings.folder())) {
            folder.open(Folder.READ_WRITE);
            int last = Math.min(folder.getMessageCount(), MAX_MAILS);
            for (int number = 1; number <= last; number++) {
                read(tenant, settings, folder.getMessage(number));
            }
        } catch (MessagingException | IOException e) {
            throw new TransientFault(
                    BounceFault.BOUNCE_MAILBOX_UNREACHABLE,
                    "the bounce mailbox cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private void read(Tenant tenant, MailboxSettings settings, Message mail) throws MessagingException, IOException {
        List<BounceReport> reports = DeliveryStatus.reports(mail, clock.instant());
        for (BounceReport report : reports) {
            String key = report.address().hash(tenant.id().value());
            byte[] body = JSON.writeValueAsBytes(MailboxReport.body(report));
            publisher.publish(new OutboundRecord(tenant.id(), TOPIC, key, body, Map.of()));
        }
        boolean done = !reports.isEmpty() || settings.deleteOthers();
        mail.setFlag(done ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
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
