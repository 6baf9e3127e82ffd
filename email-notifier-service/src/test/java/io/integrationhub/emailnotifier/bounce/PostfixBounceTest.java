package io.integrationhub.emailnotifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.travel.Mailbox;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real mail server reports that an address does not exist (RFC 3464). */
class PostfixBounceTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheReportThatPostfixSends() throws Exception {
        // Given
        RecordingRecordPublisher publisher = new RecordingRecordPublisher();
        try (Mailbox mailbox = new Mailbox();
                Postfix postfix = Postfix.start(folder)) {
            GreenMailUser user = mailbox.server().setUser("orders@shop.example", "bounces", "only-for-tests");
            BounceMailbox job = new BounceMailbox(publisher, InstantSource.system());

            // When
            send(postfix.port());
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(postfix.received()).as(postfix.log()).hasSize(1));
            try (InputStream report = Files.newInputStream(postfix.received().getFirst())) {
                user.deliver(new MimeMessage(Session.getInstance(new Properties()), report));
            }
            job.run(tenant(mailbox));

            // Then
            JsonNode report = new JsonMapper()
                    .readTree(publisher.records().getFirst().body())
                    .at("/reports/0");
            assertThat(report.path("email").asString()).isEqualTo("nobody@gone.example");
            assertThat(report.path("kind").asString()).isEqualTo("bounce");
            assertThat(report.path("permanent").asBoolean()).isTrue();
            assertThat(report.path("detail").asString()).isEqualTo("5.1.1");
        }
    }

    private static void send(int port) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(port));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("orders@shop.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("nobody@gone.example"));
        mail.setSubject("Your order");
        mail.setText("Thank you");
        Transport.send(mail);
    }

    private static Tenant tenant(Mailbox mailbox) {
        return BoundSections.with(
                SampleTenants.tenant(Map.of()),
                BoundSections.entry(
                        MailboxSettings.SECTION,
                        Map.of(
                                "host", "localhost",
                                "protocol", "imap",
                                "port",
                                        String.valueOf(
                                                mailbox.server().getImap().getPort()),
                                "username", "bounces",
                                "password", "only-for-tests")));
    }
}
