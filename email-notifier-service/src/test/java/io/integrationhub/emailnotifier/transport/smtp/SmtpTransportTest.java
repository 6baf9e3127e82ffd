package io.integrationhub.emailnotifier.transport.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.emailnotifier.transport.SendResult.Accepted;
import io.integrationhub.emailnotifier.transport.SendResult.Refused;
import io.integrationhub.emailnotifier.transport.SendResult.Unknown;
import io.integrationhub.system.http.CallLimitsFactory;
import io.integrationhub.test.fakes.BoundSections;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTest {

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final SmtpTransport transport = new SmtpTransport(
            new CallLimitsFactory(
                    RetryRegistry.ofDefaults(),
                    BulkheadRegistry.ofDefaults(),
                    RateLimiterRegistry.ofDefaults(),
                    CircuitBreakerRegistry.ofDefaults(),
                    (_, _) -> {}),
            InstantSource.system());
    private final Tenant tenant = BoundSections.with(
            SampleTenants.tenant(Map.of()),
            BoundSections.entry(
                    SmtpSettings.SECTION,
                    Map.of(
                            "host", "localhost",
                            "port", String.valueOf(server.port()),
                            "security", "none",
                            "connect-timeout", "1s",
                            "timeout", "1s")));

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private SendResult send() {
        return send("Ada Müller, Dr.", "Bestellung & Bestätigung");
    }

    private SendResult send(String name, String subject) {
        return transport.send(
                tenant,
                new OutgoingMail(
                        "order-confirmation.1",
                        "order-confirmation.1@shop.example",
                        "order-confirmation",
                        new Recipient(new EmailAddress("orders@shop.example"), "Müllers Laden"),
                        Optional.empty(),
                        new Recipient(new EmailAddress("ada@example.org"), name),
                        Locale.GERMANY,
                        new RenderedMail(subject, "<p>Danke für Ihre Bestellung</p>", "Danke")));
    }

    @Test
    void keepsTheConnectionForTheNextMail() {
        // When
        SendResult first = send();
        SendResult second = send();

        // Then
        assertThat(List.of(first, second)).allMatch(Accepted.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void encodesHeadersAndKeepsTheMessageId() {
        // When
        send();

        // Then
        String mail = server.mails().getFirst();
        assertThat(mail).contains("Message-ID: <order-confirmation.1@shop.example>");
        assertThat(mail).contains("To: =?UTF-8?", "<ada@example.org>", "Subject: =?UTF-8?");
        assertThat(mail).contains("multipart/alternative", "Auto-Submitted: auto-generated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@example.org",
                "Ada\nX: y",
                "Ada\u760DBcc: eve\u760A",
                "\"Ada\" <eve@example.org>"
            })
    void letsNoNameAddAHeaderOrARecipient(String name) {
        // When
        send(name, "Hello");

        // Then
        assertThat(server.recipients()).containsExactly("<ada@example.org>");
        assertThat(server.mails().getFirst().lines().takeWhile(line -> !line.isEmpty()))
                .noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X:"));
    }

    @Test
    void opensANewConnectionIfTheServerClosedTheKeptOne() {
        // Given
        send();
        server.closeConnections();

        // When
        SendResult second = send();

        // Then
        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(server.mails()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void isRefusedForGoodByA5xxToAnyCommand(String command) {
        // Given
        server.respond(command, "554 5.7.1 ada@example.org is not welcome");

        // When
        SendResult result = send();

        // Then
        assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.detail()).contains("554 5.7.1").doesNotContain("ada");
            assertThat(refused.recipientRejected()).isEqualTo(command.equals("RCPT"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void isPostponedByA4xxToAnyCommand(String command) {
        // Given
        server.respond(command, "451 4.3.0 try again later");

        // Then
        assertThatThrownBy(this::send).isInstanceOfSatisfying(TransientFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(MailTransportFault.MAIL_POSTPONED);
            assertThat(fault.isEffectUnknown()).isFalse();
        });
        server.respond(command, "");
        assertThat(send()).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void isSurelyNotSentIfTheConnectionBreaksBeforeTheEndOfTheMail(String command) {
        // Given
        server.respond(command, ScriptedSmtpServer.HANG_UP);

        // Then
        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(MailTransportFault.MAIL_SERVER_UNREACHABLE));
    }

    @Test
    void isUnknownIfTheConnectionBreaksAfterTheEndOfTheMail() {
        // Given
        server.respond(".", ScriptedSmtpServer.HANG_UP);

        // Then
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void isUnknownIfTheServerDoesNotConfirmInTime() {
        // Given
        server.respond(".", ScriptedSmtpServer.HANG);

        // Then
        assertThat(send()).isInstanceOf(Unknown.class);
    }

    @Test
    void isSurelyNotSentIfTheServerDoesNotRespondAtAll() {
        // Given
        server.respond("MAIL", ScriptedSmtpServer.HANG);
        long start = System.nanoTime();

        // Then
        assertThatThrownBy(this::send).isInstanceOf(TransientFault.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void isSurelyNotSentIfThereIsNoServer() {
        // Given
        server.close();

        // Then
        assertThatThrownBy(this::send).isInstanceOf(TransientFault.class);
    }

    @Test
    void namesAnOutageAfterSeveralFailures() {
        // Given
        server.close();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::send).isInstanceOf(TransientFault.class);
        }

        // Then
        assertThatThrownBy(this::send)
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.outageOf()).contains("smtp"));
    }

    @Test
    void triesTheConnection() {
        // When
        boolean healthy = transport.connections(tenant).getFirst().trial().get().ok();

        // Then
        assertThat(healthy).isTrue();
        assertThat(server.mails()).isEmpty();
    }
}
