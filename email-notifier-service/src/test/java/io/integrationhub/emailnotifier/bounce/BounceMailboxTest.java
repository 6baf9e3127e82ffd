package io.integrationhub.emailnotifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.travel.Mailbox;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BounceMailboxTest {

    /** In the form of Postfix. */
    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example (Mail Delivery System)
            To: bounces@shop.example
            Subject: Undelivered Mail Returned to Sender
            Date: Fri, 20 Nov 2026 10:00:00 +0000
            Message-Id: <20261120100000.1@mx.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example
            X-Postfix-Queue-ID: 4ABC
            Arrival-Date: Fri, 20 Nov 2026 10:00:00 +0000

            Final-Recipient: rfc822; ada@example.org
            Original-Recipient: rfc822;ada@example.org
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 5.1.1 <ada@example.org>: Recipient address
                rejected

            --b
            Content-Type: text/rfc822-headers

            Message-ID: <order-confirmation.1@shop.example>
            Subject: Your order

            --b--
            """;

    private final Mailbox mailbox = new Mailbox();
    private final RecordingRecordPublisher publisher = new RecordingRecordPublisher();
    private final GreenMailUser user = mailbox.server().setUser("bounces@shop.example", "bounces", "only-for-tests");

    @AfterEach
    void stop() {
        mailbox.close();
    }

    private Tenant tenant(String protocol) {
        int port = protocol.equals("imap")
                ? mailbox.server().getImap().getPort()
                : mailbox.server().getPop3().getPort();
        return BoundSections.with(
                SampleTenants.tenant(Map.of()),
                BoundSections.entry(
                        MailboxSettings.SECTION,
                        Map.of(
                                "host", "localhost",
                                "protocol", protocol,
                                "port", String.valueOf(port),
                                "username", "bounces",
                                "password", "only-for-tests")));
    }

    private void receive(String mail) throws MessagingException {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private List<JsonNode> reports() {
        return publisher.records().stream()
                .map(record ->
                        new JsonMapper().readTree(record.body()).path("reports").path(0))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void publishesAReportAndDeletesIt(String protocol) throws MessagingException {
        // Given
        receive(REPORT.formatted("failed", "5.1.1"));
        BounceMailbox job = new BounceMailbox(publisher, InstantSource.system());

        // When
        job.run(tenant(protocol));
        job.run(tenant(protocol));

        // Then
        assertThat(reports()).singleElement().satisfies(report -> {
            assertThat(report.path("email").asString()).isEqualTo("ada@example.org");
            assertThat(report.path("permanent").asBoolean()).isTrue();
            assertThat(report.path("detail").asString()).isEqualTo("5.1.1");
            assertThat(report.path("at").asString()).isEqualTo("2026-11-20T10:00:00Z");
        });
    }

    @Test
    void doesNotTakeATemporaryFailureOrAFullMailboxForAPermanentOne() throws MessagingException {
        // Given
        receive(REPORT.formatted("delayed", "4.4.1"));
        receive(REPORT.formatted("failed", "5.2.2"));

        // When
        new BounceMailbox(publisher, InstantSource.system()).run(tenant("imap"));

        // Then
        assertThat(reports())
                .singleElement()
                .satisfies(report ->
                        assertThat(report.path("permanent").asBoolean()).isFalse());
    }

    @Test
    void readsComplaints() throws MessagingException {
        // Given
        receive("""
                From: feedback@isp.example
                To: bounces@shop.example
                Message-ID: <complaint-1@isp.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b"

                --b
                Content-Type: text/plain

                This is an email abuse report.

                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: SomeGenerator/1.0
                Version: 1
                Original-Rcpt-To: <ada@example.org>

                --b--
                """);

        // When
        new BounceMailbox(publisher, InstantSource.system()).run(tenant("imap"));

        // Then
        assertThat(reports())
                .singleElement()
                .satisfies(report -> assertThat(report.path("kind").asString()).isEqualTo("complaint"));
    }

    @Test
    void leavesLettersOfPeopleWhereTheyAre() throws MessagingException {
        // Given
        receive("From: ada@example.org\nTo: bounces@shop.example\nSubject: Hello\n\nHello\n");

        // When
        new BounceMailbox(publisher, InstantSource.system()).run(tenant("imap"));

        // Then
        assertThat(publisher.records()).isEmpty();
        assertThat(mailbox.server().getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap", "pop3"})
    void findsAReportBehindManyLetters(String protocol) throws MessagingException {
        // Given
        for (int letter = 0; letter < 210; letter++) {
            receive("From: ada@example.org\nTo: bounces@shop.example\nSubject: Out of office\n\nHello\n");
        }
        receive(REPORT.formatted("failed", "5.1.1"));

        // When
        new BounceMailbox(publisher, InstantSource.system()).run(tenant(protocol));

        // Then
        assertThat(reports()).hasSize(1);
    }

    @Test
    void readsTheReportBehindAMalformedOne() throws MessagingException {
        // Given
        receive(REPORT.formatted("failed", "5.1.1").replace("--b", "--c"));
        receive(REPORT.formatted("failed", "5.1.1"));

        // When
        new BounceMailbox(publisher, InstantSource.system()).run(tenant("pop3"));

        // Then
        assertThat(reports()).hasSize(1);
    }

    @Test
    void triesTheConnection() {
        // Then
        assertThat(new BounceMailbox(publisher, InstantSource.system())
                        .connections(tenant("imap"))
                        .getFirst()
                        .trial()
                        .get()
                        .ok())
                .isTrue();
    }
}
