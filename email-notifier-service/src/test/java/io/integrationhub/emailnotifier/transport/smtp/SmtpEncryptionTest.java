package io.integrationhub.emailnotifier.transport.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.SampleMails;
import io.integrationhub.emailnotifier.SampleTenants;
import io.integrationhub.emailnotifier.transport.MailTransportFault;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.emailnotifier.transport.SendResult.Accepted;
import io.integrationhub.emailnotifier.transport.smtp.SmtpSettings.Security;
import io.integrationhub.system.http.CallLimitsFactory;
import io.integrationhub.test.fakes.BoundSections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** STARTTLS and TLS with a real mail server, and whom the hub does not trust. */
class SmtpEncryptionTest {

    private static final String TRUST_EVERYBODY = "mail.smtp.ssl.trust";

    @TempDir
    private static Path folder;

    private static ServerCertificate localhost;
    private static ServerCertificate otherHost;

    private final SmtpTransport transport = new SmtpTransport(
            new CallLimitsFactory(
                    RetryRegistry.ofDefaults(),
                    BulkheadRegistry.ofDefaults(),
                    RateLimiterRegistry.ofDefaults(),
                    CircuitBreakerRegistry.ofDefaults(),
                    (_, _) -> {}),
            InstantSource.system());

    @BeforeAll
    static void createCertificates() throws Exception {
        localhost = ServerCertificate.of("localhost", folder);
        otherHost = ServerCertificate.of("mx.example.test", folder);
    }

    @AfterEach
    void stop() {
        transport.close();
        System.clearProperty(TRUST_EVERYBODY);
        System.clearProperty(TRUST_EVERYBODY.replace("smtp", "smtps"));
    }

    private static Tenant tenant(Security security, int port, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "host",
                "localhost",
                "port",
                String.valueOf(port),
                "security",
                security.name().toLowerCase(Locale.ROOT),
                "username",
                TlsMailServer.USER,
                "password",
                TlsMailServer.PASSWORD,
                "connect-timeout",
                "5s",
                "timeout",
                "5s"));
        settings.putAll(more);
        return BoundSections.with(SampleTenants.tenant(Map.of()), BoundSections.entry(SmtpSettings.SECTION, settings));
    }

    private static Map<String, String> trusting(ServerCertificate certificate) {
        return Map.of("trusted-certificates", certificate.pem().toString());
    }

    private SendResult send(Tenant tenant) {
        return transport.send(tenant, SampleMails.of("order-confirmation"));
    }

    private void assertFails(Tenant tenant, MailTransportFault code) {
        assertThatThrownBy(() -> send(tenant)).isInstanceOfSatisfying(TransientFault.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.isEffectUnknown()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, mode = Mode.EXCLUDE, names = "NONE")
    void sendsEncryptedWithUserAndPassword(Security security) {
        // Given
        try (TlsMailServer server = TlsMailServer.start(localhost, security)) {

            // When
            SendResult first = send(tenant(security, server.port(), trusting(localhost)));
            SendResult second = send(tenant(security, server.port(), trusting(localhost)));

            // Then
            assertThat(List.of(first, second)).allMatch(Accepted.class::isInstance);
            assertThat(server.mails()).hasSize(2);
            assertThat(server.unencrypted()).allMatch(command -> command.matches("EHLO .*|STARTTLS"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, mode = Mode.EXCLUDE, names = "NONE")
    void namesAWrongPassword(Security security) {
        // Given
        Map<String, String> settings = new HashMap<>(trusting(localhost));
        settings.put("password", "wrong");
        try (TlsMailServer server = TlsMailServer.start(localhost, security)) {

            // Then
            assertFails(tenant(security, server.port(), settings), MailTransportFault.MAIL_CREDENTIALS_REJECTED);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, mode = Mode.EXCLUDE, names = "NONE")
    void sendsNothingToAServerWhoseCertificateIsNotTrustedWhateverThePropertiesOfTheJvm(Security security) {
        // Given
        System.setProperty(TRUST_EVERYBODY, "*");
        System.setProperty(TRUST_EVERYBODY.replace("smtp", "smtps"), "*");
        try (TlsMailServer server = TlsMailServer.start(localhost, security)) {
            Tenant tenant = tenant(security, server.port(), Map.of());

            // Then
            for (int i = 0; i < 5; i++) {
                assertFails(tenant, MailTransportFault.MAIL_CERTIFICATE_REJECTED);
            }
            assertThatThrownBy(() -> send(tenant)).isInstanceOfSatisfying(TransientFault.class, fault -> {
                assertThat(fault.code()).isEqualTo(MailTransportFault.MAIL_CERTIFICATE_REJECTED);
                assertThat(fault.outageOf()).contains("smtp");
            });
            assertThat(server.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, mode = Mode.EXCLUDE, names = "NONE")
    void sendsNothingToAServerWhoseCertificateIsForAnotherName(Security security) {
        // Given
        try (TlsMailServer server = TlsMailServer.start(otherHost, security)) {

            // Then
            assertFails(
                    tenant(security, server.port(), trusting(otherHost)), MailTransportFault.MAIL_CERTIFICATE_REJECTED);
            assertThat(server.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Security.class, mode = Mode.EXCLUDE, names = "NONE")
    void sendsNoPasswordToAServerThatDoesNotEncrypt(Security security) {
        // Given
        try (ScriptedSmtpServer plain = ScriptedSmtpServer.start()) {

            // Then
            assertFails(tenant(security, plain.port(), Map.of()), MailTransportFault.MAIL_ENCRYPTION_FAILED);
            assertThat(plain.recipients()).isEmpty();
        }
    }

    @Test
    void tellsTheDoctorWhatIsWrongWithTheCertificate() {
        // Given
        try (TlsMailServer server = TlsMailServer.start(localhost, Security.TLS)) {
            Tenant tenant = tenant(Security.TLS, server.port(), Map.of());

            // When
            String diagnosis =
                    transport.connections(tenant).getFirst().trial().get().toString();

            // Then
            assertThat(diagnosis).contains("MAIL_CERTIFICATE_REJECTED", "trusted-certificates");
        }
    }

    @Test
    void rejectsAFileWithoutCertificatesAtTheStart() throws Exception {
        // Given
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        List<String> findings = new ArrayList<>();

        // When
        for (Path file : List.of(empty, folder.resolve("missing.pem"), localhost.pem())) {
            Tenant tenant = tenant(Security.TLS, 465, Map.of("trusted-certificates", file.toString()));
            SmtpSettings.SECTION
                    .check()
                    .check(tenant, SmtpSettings.of(tenant), (property, problem) -> findings.add(problem));
        }

        // Then
        assertThat(findings).hasSize(2).allMatch(problem -> problem.contains("PEM"));
    }
}
